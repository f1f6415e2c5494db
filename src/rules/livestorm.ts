import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Livestorm',
  docs: 'https://developers.livestorm.co/docs/authentication',
  revoke: 'https://app.livestorm.co/',
  rules: [
    {
      id: 'livestorm-api-token',
      title: 'Livestorm API token',
      severity: 'medium',
      keywords: ['livestorm'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV LIVESTORM_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`livestormApiToken: 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k',`,
          sample`curl https://api.livestorm.co/v1/ping -H "Authorization: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`LIVESTORM_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`cache_key: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`LIVESTORM_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
