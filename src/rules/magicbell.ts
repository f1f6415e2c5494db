import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MagicBell',
  docs: 'https://www.magicbell.com/docs/api/authentication',
  revoke: 'https://app.magicbell.com/',
  rules: [
    {
      id: 'magicbell-api-secret',
      title: 'MagicBell API secret',
      severity: 'high',
      keywords: ['magicbell'],
      value: /[0-9A-Za-z+/]{40}/,
      examples: {
        finds: [
          sample`MAGICBELL_API_SECRET=${base62(40)}`,
          sample`magicbell: { apiSecret: '${base62(40)}' }`,
        ],
        passes: [
          sample`MAGICBELL_API_SECRET=${base62(35)}`,
          sample`magicbell_id: ${base62(40)}`,
          sample`MAGICBELL_API_SECRET=<your MagicBell API secret>`,
        ],
      },
    },
  ],
});
