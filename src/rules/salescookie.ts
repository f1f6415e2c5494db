import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sales Cookie',
  docs: 'https://salescookie.com/app/ApiDocumentation',
  revoke: 'https://salescookie.com/app',
  rules: [
    {
      id: 'salescookie-api-key',
      title: 'Sales Cookie API key',
      severity: 'high',
      keywords: ['salescookie', 'sales_cookie', 'sales-cookie'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV SALESCOOKIE_API_KEY=${base62(32)}`,
          sample`SALESCOOKIE_API_KEY = "${base62(32)}"`,
          sample`curl https://salescookie.com/app/Api/Users -H "X-ApiKey: ${base62(32)}"`,
        ],
        passes: [
          sample`SALESCOOKIE_API_KEY=${base62(27)}`,
          sample`/* Sales Cookie snippet, build ${base62(32)} */`,
          sample`salescookie_api_key: "{{ salescookie_api_key }}"`,
        ],
      },
    },
  ],
});
