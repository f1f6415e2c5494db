import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'TaxJar',
  docs: 'https://developers.taxjar.com/api/reference/#authentication',
  revoke: 'https://app.taxjar.com/api_sign_up',
  rules: [
    {
      id: 'taxjar-api-token',
      title: 'TaxJar API token',
      severity: 'high',
      keywords: ['taxjar'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV TAXJAR_API_TOKEN=${hex(32)}`,
          sample`taxjarApiToken: '${hex(32)}',`,
          sample`curl https://api.taxjar.com/v2/categories -H "Authorization: Bearer ${hex(32)}"`,
        ],
        passes: [
          sample`TAXJAR_API_TOKEN=${hex(27)}`,
          sample`<img src="/img/taxjar-logo.svg" id="${hex(32)}">`,
          sample`TAXJAR_API_TOKEN=your-taxjar-api-token`,
        ],
      },
    },
  ],
});
