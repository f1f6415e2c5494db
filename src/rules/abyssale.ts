import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Abyssale',
  docs: 'https://developers.abyssale.com/',
  revoke: 'https://app.abyssale.com/',
  rules: [
    {
      id: 'abyssale-api-key',
      title: 'Abyssale API key',
      severity: 'medium',
      keywords: ['abyssale'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`ENV ABYSSALE_API_KEY=${base62(40)}`,
          sample`ABYSSALE_API_KEY = "${base62(40)}"`,
          sample`curl https://api.abyssale.com/ready -H "x-api-key: ${base62(40)}"`,
        ],
        passes: [
          sample`ABYSSALE_API_KEY=${base62(35)}`,
          sample`abyssaleRevision = '${base62(40)}'`,
          sample`ABYSSALE_API_KEY=<your Abyssale API key>`,
        ],
      },
    },
  ],
});
