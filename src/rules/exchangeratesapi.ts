import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Exchangeratesapi',
  docs: 'https://exchangeratesapi.io/documentation/',
  revoke: 'https://manage.exchangeratesapi.io/dashboard',
  rules: [
    {
      id: 'exchangeratesapi-api-key',
      title: 'Exchangeratesapi API key',
      severity: 'medium',
      keywords: ['exchangeratesapi', 'exchange_rates', 'exchangerates'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`EXCHANGE_RATES_API_KEY=${hex(32)}`,
          sample`exchange_rates_api_key = "${hex(32)}"`,
          sample`fetch('https://api.exchangeratesapi.io/v1/latest?access_key=${hex(32)}')`,
        ],
        passes: [
          sample`EXCHANGE_RATES_API_KEY=${hex(27)}`,
          sample`x-request-id: ${hex(32)}`,
          sample`exchangeRatesApiKey: Deno.env.get("EXCHANGE_RATES_API_KEY"),`,
        ],
      },
    },
  ],
});
