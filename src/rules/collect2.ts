import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Collect2',
  docs: 'https://collect2.com',
  revoke: 'https://collect2.com',
  rules: [
    {
      id: 'collect2-api-key',
      title: 'Collect2 API key',
      severity: 'medium',
      keywords: ['collect2'],
      value: /[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}/,
      examples: {
        finds: [
          sample`COLLECT2_API_KEY=${uuid()}`,
          sample`COLLECT2_API_KEY = "${uuid()}"`,
          sample`url: https://collect2.com/api/leads?api_key=${uuid()}`,
        ],
        passes: [
          sample`COLLECT2_API_KEY=${hex(24)}`,
          sample`- collect2: updated at revision ${uuid()}`,
          sample`COLLECT2_API_KEY=your-collect2-api-key`,
        ],
      },
    },
  ],
});
