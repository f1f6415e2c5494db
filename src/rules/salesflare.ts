import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Salesflare',
  docs: 'https://api.salesflare.com/docs',
  revoke: 'https://app.salesflare.com/',
  rules: [
    {
      id: 'salesflare-api-key',
      title: 'Salesflare API key',
      severity: 'high',
      keywords: ['salesflare'],
      value: /[0-9A-Za-z_-]{43,45}/,
      examples: {
        finds: [
          sample`ENV SALESFLARE_API_KEY=${base62(45)}`,
          sample`SALESFLARE_API_KEY = "${base62(45)}"`,
          sample`curl https://api.salesflare.com/me -H "Authorization: Bearer ${base62(45)}"`,
        ],
        passes: [
          sample`SALESFLARE_API_KEY=${base62(40)}`,
          sample`salesflareRevision = '${base62(45)}'`,
          sample`SALESFLARE_API_KEY=\${SALESFLARE_API_KEY}`,
        ],
      },
    },
  ],
});
