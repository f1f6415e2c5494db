import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CurrencyFreaks',
  docs: 'https://currencyfreaks.com/documentation',
  revoke: 'https://currencyfreaks.com/',
  rules: [
    {
      id: 'currencyfreaks-api-key',
      title: 'CurrencyFreaks API key',
      severity: 'medium',
      keywords: ['currencyfreaks', 'currency_freaks'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          CURRENCYFREAKS_API_KEY: ${hex(32)}`,
          sample`currencyfreaksApiKey: '${hex(32)}',`,
          sample`wget -qO- 'https://api.currencyfreaks.com/v2.0/rates/latest?apikey=${hex(32)}'`,
        ],
        passes: [
          sample`CURRENCYFREAKS_API_KEY=${hex(27)}`,
          sample`/* CurrencyFreaks snippet, build ${hex(32)} */`,
          sample`CURRENCYFREAKS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
