import { defineProvider } from '../detect/rule.ts';
import { base62, base64, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Square',
  docs: 'https://developer.squareup.com/docs/build-basics/access-tokens',
  revoke: 'https://developer.squareup.com/apps',
  rules: [
    {
      id: 'square-access-token',
      title: 'Square access token',
      severity: 'critical',
      keywords: ['sq0atp-', 'EAAAE', 'EAAAl', 'EAAAF'],
      pattern:
        /(?<![0-9A-Za-z_+/-])(?:sq0atp-[0-9A-Za-z_-]{22,60}|EAAA[EFl][0-9A-Za-z_-]{59})(?![0-9A-Za-z_+/=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`SQUARE_ACCESS_TOKEN=EAAAE${base64url(58)}k`,
          sample`accessToken: 'sq0atp-${base64url(21)}7'`,
        ],
        passes: [sample`sq0idp-${base64url(22)}`, sample`data:image/png;base64,EAAAE${base64(200)}`],
      },
    },
    {
      id: 'square-oauth-secret',
      title: 'Square OAuth application secret',
      severity: 'critical',
      keywords: ['sq0csp-', 'sq0csb-', 'sq0acp-'],
      pattern: /(?<![0-9A-Za-z_])sq0(?:csp|csb|acp)-[0-9A-Za-z_-]{40,50}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`SQUARE_APPLICATION_SECRET=sq0csp-${base64url(42)}k`,
          sample`"client_secret": "sandbox-sq0csb-${base64url(42)}8"`,
        ],
        passes: [sample`sq0csp-${base62(10)}`, sample`sq0idp-${base64url(22)}`],
      },
    },
  ],
});
