import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Polymarket',
  docs: 'https://docs.polymarket.com/developers/CLOB/authentication',
  revoke: 'https://polymarket.com/settings',
  rules: [
    {
      id: 'polymarket-api-secret',
      title: 'Polymarket API secret',
      severity: 'critical',
      keywords: ['polymarket'],
      value: /[0-9A-Za-z_-]{43}=|0x[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`set POLYMARKET_API_SECRET=${base64url(43)}=`,
          sample`POLYMARKET_API_SECRET = "${base64url(43)}="`,
        ],
        passes: [
          sample`POLYMARKET_API_SECRET=${base62(20)}`,
          sample`polymarketRevision = '${base64url(43)}='`,
          sample`POLYMARKET_API_SECRET=<your Polymarket API secret>`,
        ],
      },
    },
  ],
});
