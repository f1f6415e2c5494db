import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zenserp',
  docs: 'https://app.zenserp.com/documentation',
  revoke: 'https://app.zenserp.com/',
  rules: [
    {
      id: 'zenserp-api-key',
      title: 'Zenserp API key',
      severity: 'medium',
      keywords: ['zenserp'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV ZENSERP_API_KEY=${uuid()}`,
          sample`let zenserpApiKey: string = "${uuid()}"`,
          sample`axios.get('https://app.zenserp.com/api/v2/status', { headers: { 'apikey': '${uuid()}' } })`,
        ],
        passes: [
          sample`ZENSERP_API_KEY=${hex(24)}`,
          sample`zenserp_id: ${uuid()}`,
          sample`ZENSERP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
