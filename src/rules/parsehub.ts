import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ParseHub',
  docs: 'https://www.parsehub.com/docs/ref/api/v2/',
  revoke: 'https://www.parsehub.com/account',
  rules: [
    {
      id: 'parsehub-api-key',
      title: 'ParseHub API key',
      severity: 'medium',
      keywords: ['parsehub'],
      value: /t(?=[^0-9]{0,10}[0-9])[0-9A-Za-z_-]{11}/,
      examples: {
        finds: [
          sample`PARSEHUB_API_KEY=t${base64url(10)}8`,
          sample`const parsehubApiKey = 't${base64url(10)}8';`,
          sample`wget -qO- 'https://www.parsehub.com/api/v2/projects?api_key=t${base64url(10)}8'`,
        ],
        passes: [
          sample`PARSEHUB_API_KEY=t${base62(6)}`,
          sample`cache_key: t${base64url(10)}8`,
          sample`PARSEHUB_API_KEY=<your ParseHub API key>`,
        ],
      },
    },
  ],
});
