import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'StoryChief',
  docs: 'https://developers.storychief.io/',
  revoke: 'https://app.storychief.io/',
  rules: [
    {
      id: 'storychief-api-token',
      title: 'StoryChief API token',
      severity: 'medium',
      keywords: ['storychief'],
      value: /ey[0-9A-Za-z_.-]{300,1200}/,
      examples: {
        finds: [
          sample`STORYCHIEF_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(350)}.${base64url(341)}k`,
          sample`window.config = { storychiefApiToken: 'eyJhbGciOi${base62(26)}.eyJ${base62(350)}.${base64url(341)}k' };`,
          sample`curl https://api.storychief.io/1.0/stories -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(350)}.${base64url(341)}k"`,
        ],
        passes: [
          sample`STORYCHIEF_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`{ "requestId": "eyJhbGciOi${base62(26)}.eyJ${base62(350)}.${base64url(341)}k" }`,
          sample`STORYCHIEF_API_TOKEN=your-storychief-api-token`,
        ],
      },
    },
  ],
});
