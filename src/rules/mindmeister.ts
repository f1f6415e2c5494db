import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MindMeister',
  docs: 'https://developers.mindmeister.com/docs/getting-started',
  revoke: 'https://www.mindmeister.com/api',
  rules: [
    {
      id: 'mindmeister-access-token',
      title: 'MindMeister access token',
      severity: 'medium',
      keywords: ['mindmeister'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`ENV MINDMEISTER_ACCESS_TOKEN=${base64url(42)}k`,
          sample`window.config = { mindmeisterAccessToken: '${base64url(42)}k' };`,
          sample`curl https://www.mindmeister.com/api/v2/users/me -H "Authorization: Bearer ${base64url(42)}k"`,
        ],
        passes: [
          sample`MINDMEISTER_ACCESS_TOKEN=${base64url(37)}k`,
          sample`checksum = "${base64url(42)}k"`,
          sample`mindmeisterAccessToken: Deno.env.get("MINDMEISTER_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
