import { defineProvider } from '../detect/rule.ts';
import { sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Postmark',
  docs: 'https://postmarkapp.com/developer/api/overview',
  revoke: 'https://account.postmarkapp.com/servers',
  rules: [
    {
      id: 'postmark-server-token',
      title: 'Postmark server or account token',
      severity: 'critical',
      keywords: ['postmark', 'x-postmark'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 60,
      examples: {
        finds: [sample`POSTMARK_SERVER_TOKEN=${uuid()}`, sample`-H "X-Postmark-Server-Token: ${uuid()}"`],
        passes: [sample`POSTMARK_FROM=me@example.com`, sample`X-Postmark-Server-Token: POSTMARK_API_TEST`],
      },
    },
  ],
});
