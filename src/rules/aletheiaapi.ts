import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Aletheia',
  docs: 'https://aletheiaapi.com/docs/',
  revoke: 'https://aletheiaapi.com/',
  rules: [
    {
      id: 'aletheiaapi-api-key',
      title: 'Aletheia API key',
      severity: 'medium',
      keywords: ['aletheia'],
      value: /[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`ENV ALETHEIAAPI_API_KEY=${upper36(32)}`,
          sample`aletheiaapi_api_key: '${upper36(32)}'`,
          sample`fetch('https://api.aletheiaapi.com/StockData?symbol=X&key=${upper36(32)}')`,
        ],
        passes: [
          sample`ALETHEIAAPI_API_KEY=${upper36(27)}`,
          sample`x-request-id: ${upper36(32)}`,
          sample`aletheiaapi_api_key: "{{ aletheiaapi_api_key }}"`,
        ],
      },
    },
  ],
});
