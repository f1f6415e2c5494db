import { defineProvider } from '../detect/rule.ts';
import { base62, base64, digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sentry',
  docs: 'https://docs.sentry.io/api/guides/create-auth-token/',
  revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
  rules: [
    {
      id: 'sentry-org-token',
      title: 'Sentry organization auth token',
      severity: 'critical',
      keywords: ['sntrys_'],
      pattern: /(?<![0-9A-Za-z_])sntrys_eyJ[0-9A-Za-z+/=]{60,400}_[0-9A-Za-z+/]{43}(?![0-9A-Za-z+/])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`SENTRY_AUTH_TOKEN=sntrys_eyJpYXQiOj${base64(180)}=_${base64(43)}`,
          sample`authToken: "sntrys_eyJpYXQiOj${base64(170)}==_${base64(43)}",`,
        ],
        passes: [sample`sntrys_${base62(10)}`, sample`sntrys_eyJpYXQiOj...`],
      },
    },
    {
      id: 'sentry-user-token',
      title: 'Sentry user or internal integration token',
      severity: 'critical',
      keywords: ['sntryu_', 'sntryi_', 'sntrya_'],
      pattern: /(?<![0-9A-Za-z_])sntry[uia]_[0-9a-f]{64}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`SENTRY_AUTH_TOKEN=sntryu_${hex(64)}`, sample`[auth]\ntoken=sntryi_${hex(64)}`],
        passes: [sample`sntryu_${hex(12)}`, sample`sntryu_xxxxxxxx`],
      },
    },
    {
      id: 'sentry-old-token',
      title: 'Sentry auth token (before 2023) or client secret',
      severity: 'high',
      keywords: ['sentry'],
      vendor: 'name',
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [sample`SENTRY_AUTH_TOKEN=${hex(64)}`, sample`sentryAuthToken: '${hex(64)}'`],
        passes: [
          sample`SENTRY_RELEASE=${hex(40)}`,
          sample`SENTRY_DSN=https://${hex(32)}@o1.ingest.sentry.io/1`,
        ],
      },
    },
    {
      id: 'sentry-secret-dsn',
      title: 'Sentry DSN with its secret half',
      severity: 'medium',
      keywords: ['sentry.io'],
      pattern: /https:\/\/[0-9a-f]{32}:(?<secret>[0-9a-f]{32})@(?:[0-9a-z-]{1,30}\.){0,4}sentry\.io/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`SENTRY_DSN=https://${hex(32)}:${hex(32)}@sentry.io/${digits(6)}`,
          sample`dsn: "https://${hex(32)}:${hex(32)}@o12.ingest.sentry.io/1"`,
        ],
        passes: [sample`https://${hex(32)}@o12.ingest.sentry.io/1`, sample`https://user:@sentry.io/1`],
      },
    },
  ],
});
