import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'currencylayer',
  docs: 'https://docs.apilayer.com/currencylayer',
  revoke: 'https://currencylayer.com/dashboard',
  rules: [
    {
      id: 'currencylayer-api-key',
      title: 'currencylayer API key',
      severity: 'medium',
      keywords: ['currencylayer', 'currency_layer'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`CURRENCYLAYER_API_KEY=${hex(32)}`,
          sample`currencylayerApiKey: '${hex(32)}',`,
          sample`curl "https://api.currencylayer.com/live?access_key=${hex(32)}"`,
        ],
        passes: [
          sample`CURRENCYLAYER_API_KEY=${hex(27)}`,
          sample`- currencylayer: updated at revision ${hex(32)}`,
          sample`currencylayerApiKey: Deno.env.get("CURRENCYLAYER_API_KEY"),`,
        ],
      },
    },
  ],
});
