import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'countrylayer',
  docs: 'https://docs.apilayer.com/countrylayer',
  revoke: 'https://countrylayer.com/dashboard',
  rules: [
    {
      id: 'countrylayer-api-key',
      title: 'countrylayer API key',
      severity: 'medium',
      keywords: ['countrylayer', 'country_layer'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`COUNTRYLAYER_API_KEY=${hex(32)}`,
          sample`{ "countrylayerApiKey": "${hex(32)}" }`,
          sample`fetch('https://api.countrylayer.com/v2/all?access_key=${hex(32)}')`,
        ],
        passes: [
          sample`COUNTRYLAYER_API_KEY=${hex(27)}`,
          sample`countrylayer_id: ${hex(32)}`,
          sample`countrylayerApiKey: Deno.env.get("COUNTRYLAYER_API_KEY"),`,
        ],
      },
    },
  ],
});
