import { defineProvider } from '../detect/rule.ts';
import { sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'UPC Database',
  docs: 'https://upcdatabase.org/api',
  revoke: 'https://upcdatabase.org/apikeys',
  rules: [
    {
      id: 'upcdatabase-api-key',
      title: 'UPC Database API key',
      severity: 'medium',
      keywords: ['upcdatabase', 'upc_database', 'upc-database'],
      value: /[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`          UPCDATABASE_API_KEY: ${upperHex(32)}`,
          sample`{ "upcdatabaseApiKey": "${upperHex(32)}" }`,
          sample`curl "https://api.upcdatabase.org/product/0111222333446?apikey=${upperHex(32)}"`,
        ],
        passes: [
          sample`UPCDATABASE_API_KEY=${upperHex(27)}`,
          sample`upcdatabaseRevision = '${upperHex(32)}'`,
          sample`upcdatabase_api_key: "{{ upcdatabase_api_key }}"`,
        ],
      },
    },
  ],
});
