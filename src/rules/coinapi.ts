import { defineProvider } from '../detect/rule.ts';
import { sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'CoinAPI',
  docs: 'https://docs.coinapi.io/authentication',
  revoke: 'https://customerportal.coinapi.io/apikeys',
  rules: [
    {
      id: 'coinapi-api-key',
      title: 'CoinAPI API key',
      severity: 'medium',
      keywords: ['coinapi'],
      value:
        /(?:[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[0-9A-Z]{8}(?:-[0-9A-Z]{4}){3}-[0-9A-Z]{12})/,
      examples: {
        finds: [
          sample`ENV COINAPI_API_KEY=${upperHex(8)}-${upperHex(4)}-${upperHex(4)}-${upperHex(4)}-${upperHex(12)}`,
          sample`<add key="coinapiApiKey" value="${upperHex(8)}-${upperHex(4)}-${upperHex(4)}-${upperHex(4)}-${upperHex(12)}" />`,
          sample`curl https://rest.coinapi.io/v1/exchangerate/BTC/USD -H "X-CoinAPI-Key: ${upperHex(8)}-${upperHex(4)}-${upperHex(4)}-${upperHex(4)}-${upperHex(12)}"`,
        ],
        passes: [
          sample`COINAPI_API_KEY=${upperHex(24)}`,
          sample`checksum = "${upperHex(8)}-${upperHex(4)}-${upperHex(4)}-${upperHex(4)}-${upperHex(12)}"`,
          sample`coinapiApiKey: Deno.env.get("COINAPI_API_KEY"),`,
        ],
      },
    },
  ],
});
