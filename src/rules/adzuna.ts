import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Adzuna',
  docs: 'https://developer.adzuna.com/overview',
  revoke: 'https://developer.adzuna.com/admin/access_details',
  rules: [
    {
      id: 'adzuna-api-key',
      title: 'Adzuna API key',
      severity: 'low',
      keywords: ['adzuna'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ADZUNA_API_KEY=${hex(32)}`,
          sample`<add key="adzunaApiKey" value="${hex(32)}" />`,
          sample`curl "https://api.adzuna.com/v1/api/jobs/gb/search/1?app_key=${hex(32)}"`,
        ],
        passes: [
          sample`ADZUNA_API_KEY=${hex(27)}`,
          sample`import logo from './adzuna.png?v=${hex(32)}'`,
          sample`ADZUNA_API_KEY=<your Adzuna API key>`,
        ],
      },
    },
  ],
});
