import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mailmodo',
  docs: 'https://www.mailmodo.com/developers/',
  revoke: 'https://manage.mailmodo.com/app/settings/apikey',
  rules: [
    {
      id: 'mailmodo-api-key',
      title: 'Mailmodo API key',
      severity: 'high',
      keywords: ['mailmodo'],
      value: /[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}/,
      examples: {
        finds: [
          sample`ENV MAILMODO_API_KEY=${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}`,
          sample`const mailmodoApiKey = '${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}';`,
          sample`axios.get('https://api.mailmodo.com/api/v1/campaigns', { headers: { 'mmApiKey': '${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}' } })`,
        ],
        passes: [
          sample`MAILMODO_API_KEY=${upper36(7)}-${upper36(7)}`,
          sample`const buildHash = '${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}';`,
          sample`mailmodo_api_key: "{{ mailmodo_api_key }}"`,
        ],
      },
    },
  ],
});
