import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Vouchery',
  docs: 'https://docs.vouchery.io/',
  revoke: 'https://app.vouchery.io/',
  rules: [
    {
      id: 'vouchery-api-key',
      title: 'Vouchery API key',
      severity: 'medium',
      keywords: ['vouchery'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`VOUCHERY_API_KEY=${uuid()}`,
          sample`const voucheryApiKey = '${uuid()}';`,
          sample`curl https://admin.vouchery.io/api/v2.0/campaigns -H "Authorization: Bearer ${uuid()}"`,
        ],
        passes: [
          sample`VOUCHERY_API_KEY=${hex(24)}`,
          sample`vouchery_id: ${uuid()}`,
          sample`VOUCHERY_API_KEY=<your Vouchery API key>`,
        ],
      },
    },
  ],
});
