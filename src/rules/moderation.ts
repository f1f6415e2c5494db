import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Moderation API',
  docs: 'https://docs.moderationapi.com/',
  revoke: 'https://moderationapi.com/app',
  rules: [
    {
      id: 'moderation-api-token',
      title: 'Moderation API API token',
      severity: 'medium',
      keywords: ['moderation_api', 'moderationapi', 'moderation-api', 'moderation_key', 'moderation_token'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV MODERATION_API_KEY=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`{ "moderationApiKey": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k" }`,
          sample`curl https://moderationapi.com/api/v1/moderate/text -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`MODERATION_API_KEY=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`"etag": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`MODERATION_API_KEY=\${MODERATION_API_KEY}`,
        ],
      },
    },
  ],
});
