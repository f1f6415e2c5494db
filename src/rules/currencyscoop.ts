import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CurrencyScoop (CurrencyBeacon)',
  docs: 'https://currencybeacon.com/api-documentation',
  revoke: 'https://currencybeacon.com/account/dashboard',
  rules: [
    {
      id: 'currencyscoop-api-key',
      title: 'CurrencyScoop API key',
      severity: 'medium',
      keywords: ['currencyscoop', 'currency_scoop', 'currency-scoop', 'currencybeacon'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          CURRENCYSCOOP_API_KEY: ${hex(32)}`,
          sample`let currencyscoopApiKey: string = "${hex(32)}"`,
          sample`curl "https://api.currencyscoop.com/v1/latest?api_key=${hex(32)}"`,
        ],
        passes: [
          sample`CURRENCYSCOOP_API_KEY=${hex(27)}`,
          sample`currencyscoopRevision = '${hex(32)}'`,
          sample`CURRENCYSCOOP_API_KEY=\${CURRENCYSCOOP_API_KEY}`,
        ],
      },
    },
  ],
});
