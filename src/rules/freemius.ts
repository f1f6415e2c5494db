import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Freemius',
  docs: 'https://freemius.com/help/documentation/',
  revoke: 'https://dashboard.freemius.com/',
  rules: [
    {
      id: 'freemius-secret-key',
      title: 'Freemius secret key',
      severity: 'high',
      keywords: ['freemius'],
      value: /sk_[0-9A-Za-z~!@#$%^&*?+_-]{29}/,
      examples: {
        finds: [
          sample`          FREEMIUS_SECRET_KEY: sk_${base62(29)}`,
          sample`const freemiusSecretKey = 'sk_${base62(29)}';`,
        ],
        passes: [
          sample`FREEMIUS_SECRET_KEY=pk_${base62(29)}`,
          sample`"etag": "sk_${base62(29)}"`,
          sample`FREEMIUS_SECRET_KEY=your-freemius-secret-key`,
        ],
      },
    },
  ],
});
