import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloudflare',
  docs: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  rotation: [
    'Roll or delete the token on the API tokens page; the global key is changed on the same page.',
    'Read the audit log of the account.',
  ],
  rules: [
    {
      id: 'cloudflare-scannable-token',
      title: 'Cloudflare API token or key (prefixed form)',
      severity: 'critical',
      keywords: ['cfut_', 'cfat_', 'cfk_'],
      pattern: /(?<![0-9A-Za-z_])cf(?:ut|at|k)_[0-9A-Za-z]{40}[0-9a-f]{8}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`CLOUDFLARE_API_TOKEN=cfut_${base62(40)}${hex(8)}`,
          sample`-H "Authorization: Bearer cfat_${base62(40)}${hex(8)}"`,
        ],
        passes: [sample`cfut_${base62(12)}`, sample`cfk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'cloudflare-origin-ca-key',
      title: 'Cloudflare Origin CA key',
      severity: 'critical',
      keywords: ['v1.0-'],
      pattern: /(?<![0-9A-Za-z_-])v1\.0-[0-9a-f]{24}-[0-9a-f]{146}(?![0-9A-Za-z_-])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`X-Auth-User-Service-Key: v1.0-${hex(24)}-${hex(146)}`,
          sample`CF_ORIGIN_CA_KEY=v1.0-${hex(24)}-${hex(146)}`,
        ],
        passes: [sample`v1.0-${hex(8)}`, sample`v1.0-beta`],
      },
    },
    {
      id: 'cloudflare-api-token',
      title: 'Cloudflare API token',
      severity: 'critical',
      keywords: ['cloudflare', 'cf_api', 'cf_token', 'cf-api', 'wrangler'],
      value: /(?=\D{0,39}\d)(?=[^g-zA-Z]{0,39}[g-zA-Z])[0-9A-Za-z_-]{40}/,
      examples: {
        finds: [
          sample`CLOUDFLARE_API_TOKEN=${base64url(38)}K7`,
          sample`cloudflare: { apiToken: '${base62(39)}Z' }`,
        ],
        passes: [
          sample`CLOUDFLARE_ZONE_ID=${hex(32)}`,
          sample`https://cdnjs.cloudflare.com/ajax/libs/token/key/jquery.min.js`,
        ],
      },
    },
    {
      id: 'cloudflare-global-key',
      title: 'Cloudflare global API key',
      severity: 'critical',
      keywords: ['cloudflare', 'cf_api', 'cf_key', 'x-auth-key'],
      value: /[0-9a-f]{37}/,
      examples: {
        finds: [sample`CLOUDFLARE_API_KEY=${hex(37)}`, sample`-H "X-Auth-Key: ${hex(37)}"`],
        passes: [sample`CLOUDFLARE_ACCOUNT_ID=${hex(32)}`, sample`X-Auth-Key: $CF_KEY`],
      },
    },
    {
      id: 'cloudflare-r2-secret',
      title: 'Cloudflare R2 secret access key or Access client secret',
      severity: 'critical',
      keywords: ['cloudflare', 'r2_secret', 'r2_access', 'cf_access', 'cf-access', 'r2.cloudflarestorage'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [sample`R2_SECRET_ACCESS_KEY=${hex(64)}`, sample`-H "CF-Access-Client-Secret: ${hex(64)}"`],
        passes: [sample`R2_ACCESS_KEY_ID=${hex(32)}`, sample`cloudflare pages hash sha ${hex(40)}`],
      },
    },
    {
      id: 'cloudflare-turnstile-secret',
      title: 'Cloudflare Turnstile secret key',
      severity: 'high',
      keywords: ['0x4AAAAA'],
      pattern: /(?<![0-9A-Za-z_-])0x4AAAAA[0-9A-Za-z_-]{25,30}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`TURNSTILE_SECRET_KEY=0x4AAAAAA${base64url(25)}k`,
          sample`secret: '0x4AAAAAA${base64url(25)}7'`,
        ],
        passes: [
          sample`TURNSTILE_SITE_KEY=0x4AAAAAA${base62(15)}`,
          sample`0x4AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`,
        ],
      },
    },
  ],
});
