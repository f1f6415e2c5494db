import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kagi',
  docs: 'https://help.kagi.com/kagi/api/overview.html',
  revoke: 'https://kagi.com/settings?p=api',
  rules: [
    {
      id: 'kagi-api-token',
      title: 'Kagi API token',
      severity: 'medium',
      keywords: ['kagi_', 'kagi.com', 'kagiapi', 'kagi-api', 'kagikey', 'kagitoken'],
      value: /[0-9A-Za-z_-]{11,12}\.[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`          KAGI_API_TOKEN: ${base64url(10)}8.${base64url(42)}k`,
          sample`window.config = { kagiApiToken: '${base64url(10)}8.${base64url(42)}k' };`,
          sample`curl https://kagi.com/api/v0/search?q=x -H "Authorization: Bot ${base64url(10)}8.${base64url(42)}k"`,
        ],
        passes: [
          sample`KAGI_API_TOKEN=${base62(11)}.${base62(9)}`,
          sample`checksum = "${base64url(10)}8.${base64url(42)}k"`,
          sample`KAGI_API_TOKEN=\${KAGI_API_TOKEN}`,
        ],
      },
    },
  ],
});
