import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Survicate',
  docs: 'https://developers.survicate.com/data-export/setup/',
  revoke: 'https://panel.survicate.com/',
  rules: [
    {
      id: 'survicate-api-key',
      title: 'Survicate API key',
      severity: 'medium',
      keywords: ['survicate'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`SURVICATE_API_KEY=${hex(32)}`,
          sample`survicateApiKey: '${hex(32)}',`,
          sample`curl https://data-api.survicate.com/v1/surveys -H "Authorization: Basic ${hex(32)}"`,
        ],
        passes: [
          sample`SURVICATE_API_KEY=${hex(27)}`,
          sample`- survicate: updated at revision ${hex(32)}`,
          sample`SURVICATE_API_KEY=your-survicate-api-key`,
        ],
      },
    },
  ],
});
