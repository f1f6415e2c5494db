import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Wrike',
  docs: 'https://developers.wrike.com/oauth-20-authorization/',
  revoke: 'https://www.wrike.com/frontend/apps/index.html#api',
  rules: [
    {
      id: 'wrike-api-token',
      title: 'Wrike API token',
      severity: 'high',
      keywords: ['wrike'],
      value: /ey[0-9A-Za-z_.-]{200,400}/,
      examples: {
        finds: [
          sample`          WRIKE_API_TOKEN: eyJhbGciOi${base62(26)}.eyJ${base62(250)}.${base64url(42)}k`,
          sample`  "wrike-api-token": "eyJhbGciOi${base62(26)}.eyJ${base62(250)}.${base64url(42)}k",`,
          sample`curl https://www.wrike.com/api/v4/contacts -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(250)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`WRIKE_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`cache_key: eyJhbGciOi${base62(26)}.eyJ${base62(250)}.${base64url(42)}k`,
          sample`wrike_api_token: "{{ wrike_api_token }}"`,
        ],
      },
    },
  ],
});
