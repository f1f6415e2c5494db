import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Freshdesk',
  docs: 'https://developers.freshdesk.com/api/#authentication',
  revoke: 'https://support.freshdesk.com/support/solutions/articles/215517-how-to-find-your-api-key',
  rules: [
    {
      id: 'freshdesk-api-key',
      title: 'Freshdesk API key',
      severity: 'high',
      keywords: ['freshdesk', 'fresh_desk'],
      value: /[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`FRESHDESK_API_KEY=${base62(20)}`,
          sample`const freshdeskApiKey = '${base62(20)}';`,
          sample`curl https://acme.freshdesk.com/api/v2/tickets -H "Authorization: ${base62(20)}"`,
        ],
        passes: [
          sample`FRESHDESK_API_KEY=${base62(15)}`,
          sample`import logo from './freshdesk.png?v=${base62(20)}'`,
          sample`FRESHDESK_API_KEY=<your Freshdesk API key>`,
        ],
      },
    },
  ],
});
