import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Instabot',
  docs: 'https://instabot.io',
  revoke: 'https://instabot.io',
  rules: [
    {
      id: 'instabot-api-key',
      title: 'Instabot API key',
      severity: 'medium',
      keywords: ['instabot'],
      value: /[0-9A-Za-z+/_-]{43}=/,
      examples: {
        finds: [sample`INSTABOT_API_KEY=${base64(43)}=`, sample`INSTABOT_API_KEY = "${base64(43)}="`],
        passes: [
          sample`INSTABOT_API_KEY=${base62(30)}`,
          sample`/* Instabot snippet, build ${base64(43)}= */`,
          sample`INSTABOT_API_KEY=your-instabot-api-key`,
        ],
      },
    },
  ],
});
