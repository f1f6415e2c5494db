import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ExchangeRate-API',
  docs: 'https://www.exchangerate-api.com/docs/authentication',
  revoke: 'https://app.exchangerate-api.com/dashboard',
  rules: [
    {
      id: 'exchangerateapi-api-key',
      title: 'ExchangeRate-API API key',
      severity: 'medium',
      keywords: [
        'exchangerate_api',
        'exchangerate-api',
        'exchangerateapi',
        'exchange_rate_api',
        'exchangeratekey',
      ],
      value: /[0-9a-z]{24}/,
      examples: {
        finds: [
          sample`          EXCHANGERATE_API_KEY: ${hex(24)}`,
          sample`{ "exchangerateApiKey": "${hex(24)}" }`,
        ],
        passes: [
          sample`EXCHANGERATE_API_KEY=${hex(19)}`,
          sample`const buildHash = '${hex(24)}';`,
          sample`exchangerateApiKey: Deno.env.get("EXCHANGERATE_API_KEY"),`,
        ],
      },
    },
    {
      id: 'exchangerateapi-url-key',
      title: 'ExchangeRate-API key in an address',
      severity: 'medium',
      keywords: ['exchangerate-api.com/v'],
      pattern: /exchangerate-api\.com\/v\d\/(?<secret>[0-9a-f]{24})(?![0-9A-Za-z])/,
      entropy: 2.5,
      examples: {
        finds: [
          sample`fetch('https://v6.exchangerate-api.com/v6/${hex(24)}/latest/USD')`,
          sample`url: https://v6.exchangerate-api.com/v6/${hex(24)}/pair/EUR/USD`,
        ],
        passes: [
          sample`https://v6.exchangerate-api.com/v6/${hex(12)}/latest/USD`,
          sample`https://v6.exchangerate-api.com/v6/YOUR-API-KEY/latest/USD`,
        ],
      },
    },
  ],
});
