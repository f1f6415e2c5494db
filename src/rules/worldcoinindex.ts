import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'WorldCoinIndex',
  docs: 'https://www.worldcoinindex.com/apiservice',
  revoke: 'https://www.worldcoinindex.com/apiservice',
  rules: [
    {
      id: 'worldcoinindex-api-key',
      title: 'WorldCoinIndex API key',
      severity: 'medium',
      keywords: ['worldcoinindex'],
      value: /[0-9A-Za-z]{35}/,
      examples: {
        finds: [
          sample`WORLDCOININDEX_API_KEY=${base62(35)}`,
          sample`worldcoinindex_api_key: '${base62(35)}'`,
          sample`wget -qO- 'https://www.worldcoinindex.com/apiservice/ticker?label=btcbtc&fiat=usd&key=${base62(35)}'`,
        ],
        passes: [
          sample`WORLDCOININDEX_API_KEY=${base62(30)}`,
          sample`<img src="/img/worldcoinindex-logo.svg" id="${base62(35)}">`,
          sample`WORLDCOININDEX_API_KEY=<your WorldCoinIndex API key>`,
        ],
      },
    },
  ],
});
