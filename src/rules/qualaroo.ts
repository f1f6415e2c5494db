import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Qualaroo',
  docs: 'https://help.qualaroo.com',
  revoke: 'https://app.qualaroo.com/account',
  rules: [
    {
      id: 'qualaroo-api-key',
      title: 'Qualaroo API key',
      severity: 'medium',
      keywords: ['qualaroo'],
      value: /[0-9A-Za-z]{62}(?:==|[0-9A-Za-z]{2})/,
      examples: {
        finds: [
          sample`ENV QUALAROO_API_KEY=${base62(64)}`,
          sample`qualarooApiKey: '${base62(64)}',`,
          sample`fetch('https://api.qualaroo.com/api/v1/nudges/${base62(64)}')`,
        ],
        passes: [
          sample`QUALAROO_API_KEY=${base62(59)}`,
          sample`"etag": "${base62(64)}"`,
          sample`qualarooApiKey: Deno.env.get("QUALAROO_API_KEY"),`,
        ],
      },
    },
  ],
});
