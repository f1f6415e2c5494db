import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Iconfinder',
  docs: 'https://developer.iconfinder.com',
  revoke: 'https://www.iconfinder.com/account/applications',
  rules: [
    {
      id: 'iconfinder-api-key',
      title: 'Iconfinder API key',
      severity: 'medium',
      keywords: ['iconfinder', 'icon_finder', 'icon-finder'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          ICONFINDER_API_KEY: ${base62(64)}`,
          sample`const iconfinderApiKey = '${base62(64)}';`,
          sample`curl https://api.iconfinder.com/v4/icons/search -H "Authorization: Bearer ${base62(64)}"`,
        ],
        passes: [
          sample`ICONFINDER_API_KEY=${base62(59)}`,
          sample`/* Iconfinder snippet, build ${base62(64)} */`,
          sample`ICONFINDER_API_KEY=\${ICONFINDER_API_KEY}`,
        ],
      },
    },
  ],
});
