import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Bitfinex',
  docs: 'https://docs.bitfinex.com/docs/rest-auth',
  revoke: 'https://setting.bitfinex.com/api',
  rules: [
    {
      id: 'bitfinex-api-secret',
      title: 'Bitfinex API secret',
      severity: 'critical',
      keywords: ['bitfinex'],
      value: /[0-9a-f]{64}|[0-9A-Za-z]{43}/,
      examples: {
        finds: [
          sample`      - BITFINEX_API_SECRET=${base62(43)}`,
          sample`bitfinex_api_secret = "${base62(43)}"`,
        ],
        passes: [
          sample`BITFINEX_API_SECRET=${base62(38)}`,
          sample`<img src="/img/bitfinex-logo.svg" id="${base62(43)}">`,
          sample`BITFINEX_API_SECRET=\${BITFINEX_API_SECRET}`,
        ],
      },
    },
  ],
});
