import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Luno',
  docs: 'https://www.luno.com/en/developers/api',
  revoke: 'https://www.luno.com/wallet/security/api_keys',
  rules: [
    {
      id: 'luno-api-secret',
      title: 'Luno API secret',
      severity: 'critical',
      keywords: ['luno'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`      - LUNO_API_SECRET=${base64url(42)}k`,
          sample`LUNO_API_SECRET = "${base64url(42)}k"`,
        ],
        passes: [
          sample`LUNO_API_SECRET=${base64url(37)}k`,
          sample`{ "requestId": "${base64url(42)}k" }`,
          sample`LUNO_API_SECRET=<your Luno API secret>`,
        ],
      },
    },
  ],
});
