import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'NetHunt',
  docs: 'https://nethunt.com/integration-api',
  revoke: 'https://nethunt.com/',
  rules: [
    {
      id: 'nethunt-api-key',
      title: 'NetHunt API key',
      severity: 'high',
      keywords: ['nethunt'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV NETHUNT_API_KEY=${uuid()}`,
          sample`window.config = { nethuntApiKey: '${uuid()}' };`,
          sample`curl https://nethunt.com/api/v1/zapier/triggers/auth-test -H "Authorization: Basic ${uuid()}"`,
        ],
        passes: [
          sample`NETHUNT_API_KEY=${hex(24)}`,
          sample`- nethunt: updated at revision ${uuid()}`,
          sample`NETHUNT_API_KEY=<your NetHunt API key>`,
        ],
      },
    },
  ],
});
