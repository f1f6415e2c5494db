import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Unsplash',
  docs: 'https://unsplash.com/documentation#authorization',
  revoke: 'https://unsplash.com/oauth/applications',
  rules: [
    {
      id: 'unsplash-access-key',
      title: 'Unsplash access key',
      severity: 'medium',
      keywords: ['unsplash'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`          UNSPLASH_ACCESS_KEY: ${base64url(42)}k`,
          sample`const unsplashAccessKey = '${base64url(42)}k';`,
          sample`url: https://api.unsplash.com/photos/random?client_id=x&access_key=${base64url(42)}k`,
        ],
        passes: [
          sample`UNSPLASH_ACCESS_KEY=${base64url(37)}k`,
          sample`const buildHash = '${base64url(42)}k';`,
          sample`UNSPLASH_ACCESS_KEY=\${UNSPLASH_ACCESS_KEY}`,
        ],
      },
    },
  ],
});
