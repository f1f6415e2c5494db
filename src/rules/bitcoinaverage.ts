import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BitcoinAverage',
  docs: 'https://apiv2.bitcoinaverage.com',
  revoke: 'https://pro.bitcoinaverage.com',
  rules: [
    {
      id: 'bitcoinaverage-api-key',
      title: 'BitcoinAverage API key',
      severity: 'medium',
      keywords: ['bitcoinaverage', 'bitcoin_average', 'bitcoin-average'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`BITCOINAVERAGE_API_KEY=${base64url(43)}`,
          sample`bitcoinaverageApiKey: '${base64url(43)}',`,
          sample`axios.get('https://apiv2.bitcoinaverage.com/indices/global/ticker/BTCUSD', { headers: { 'x-ba-key': '${base64url(43)}' } })`,
        ],
        passes: [
          sample`BITCOINAVERAGE_API_KEY=${base64url(38)}`,
          sample`import logo from './bitcoinaverage.png?v=${base64url(43)}'`,
          sample`BITCOINAVERAGE_API_KEY=your-bitcoinaverage-api-key`,
        ],
      },
    },
  ],
});
