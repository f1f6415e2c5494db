import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Budibase',
  docs: 'https://docs.budibase.com/docs/public-api',
  revoke: 'https://docs.budibase.com/docs/public-api',
  rules: [
    {
      id: 'budibase-api-key',
      title: 'Budibase API key',
      severity: 'high',
      keywords: ['budibase'],
      value: /[0-9a-f]{32}-[0-9a-f]{78,80}/,
      examples: {
        finds: [
          sample`          BUDIBASE_API_KEY: ${hex(32)}-${hex(80)}`,
          sample`const budibaseApiKey = '${hex(32)}-${hex(80)}';`,
          sample`curl https://budibase.app/api/public/v1/applications/search -H "x-budibase-api-key: ${hex(32)}-${hex(80)}"`,
        ],
        passes: [
          sample`BUDIBASE_API_KEY=${hex(32)}`,
          sample`x-request-id: ${hex(32)}-${hex(80)}`,
          sample`BUDIBASE_API_KEY=\${BUDIBASE_API_KEY}`,
        ],
      },
    },
  ],
});
