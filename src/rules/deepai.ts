import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'DeepAI',
  docs: 'https://deepai.org/docs',
  revoke: 'https://deepai.org/dashboard/profile',
  rules: [
    {
      id: 'deepai-api-key',
      title: 'DeepAI API key',
      severity: 'medium',
      keywords: ['deepai', 'deep_ai'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`DEEPAI_API_KEY=${uuid()}`,
          sample`deepai_api_key: '${uuid()}'`,
          sample`axios.get('https://api.deepai.org/api/text2img', { headers: { 'api-key': '${uuid()}' } })`,
        ],
        passes: [
          sample`DEEPAI_API_KEY=${hex(24)}`,
          sample`- deepai: updated at revision ${uuid()}`,
          sample`DEEPAI_API_KEY=your-deepai-api-key`,
        ],
      },
    },
  ],
});
