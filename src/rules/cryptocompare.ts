import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CryptoCompare',
  docs: 'https://min-api.cryptocompare.com/documentation',
  revoke: 'https://www.cryptocompare.com/cryptopian/api-keys',
  rules: [
    {
      id: 'cryptocompare-api-key',
      title: 'CryptoCompare API key',
      severity: 'medium',
      keywords: ['cryptocompare', 'crypto_compare'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`CRYPTOCOMPARE_API_KEY=${hex(64)}`,
          sample`CRYPTOCOMPARE_API_KEY = "${hex(64)}"`,
          sample`url: https://min-api.cryptocompare.com/data/price?fsym=BTC&tsyms=USD&api_key=${hex(64)}`,
        ],
        passes: [
          sample`CRYPTOCOMPARE_API_KEY=${hex(59)}`,
          sample`import logo from './cryptocompare.png?v=${hex(64)}'`,
          sample`cryptocompareApiKey: Deno.env.get("CRYPTOCOMPARE_API_KEY"),`,
        ],
      },
    },
  ],
});
