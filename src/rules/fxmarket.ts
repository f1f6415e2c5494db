import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FX Market API',
  docs: 'https://fxmarketapi.com/documentation',
  revoke: 'https://fxmarketapi.com/',
  rules: [
    {
      id: 'fxmarket-api-key',
      title: 'FX Market API API key',
      severity: 'medium',
      keywords: ['fxmarket', 'fx_market'],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z_-]{20}/,
      examples: {
        finds: [
          sample`ENV FXMARKET_API_KEY=${base64url(19)}8`,
          sample`{ "fxmarketApiKey": "${base64url(19)}8" }`,
          sample`fetch('https://fxmarketapi.com/apilive?currency=EURUSD&api_key=${base64url(19)}8')`,
        ],
        passes: [
          sample`FXMARKET_API_KEY=${base64url(14)}8`,
          sample`x-request-id: ${base64url(19)}8`,
          sample`fxmarketApiKey: Deno.env.get("FXMARKET_API_KEY"),`,
        ],
      },
    },
  ],
});
