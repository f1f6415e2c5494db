import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Bitbucket',
  docs: 'https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/',
  revoke: 'https://bitbucket.org/account/settings/app-passwords/',
  rules: [
    {
      id: 'bitbucket-app-password',
      title: 'Bitbucket app password',
      severity: 'critical',
      keywords: ['ATBB'],
      pattern: /(?<![0-9A-Za-z_])ATBB[0-9A-Za-z]{24}[0-9A-F]{8}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`BITBUCKET_APP_PASSWORD=ATBB${base62(24)}${upperHex(8)}`,
          sample`git clone https://me:ATBB${base62(24)}${upperHex(8)}@bitbucket.org/acme/r.git`,
        ],
        passes: [sample`ATBB${base62(9)}`, sample`ATBB${base62(50)}`],
      },
    },
    {
      id: 'bitbucket-oauth-secret',
      title: 'Bitbucket OAuth consumer secret',
      severity: 'high',
      keywords: ['bitbucket'],
      value: /(?=\D{0,63}\d)(?!ATCTT)(?:[0-9A-Za-z_-]{64}|[0-9A-Za-z]{32})/,
      examples: {
        finds: [sample`BITBUCKET_CLIENT_SECRET=${base62(64)}`, sample`bitbucketSecret: '${base62(32)}'`],
        passes: [
          sample`BITBUCKET_CLIENT_ID=${base62(18)}`,
          sample`https://bitbucket.org/acme/repo/commits/${hex(40)}`,
        ],
      },
    },
  ],
});
