import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zeplin',
  docs: 'https://docs.zeplin.dev/docs/getting-started-with-zeplin-api',
  revoke: 'https://app.zeplin.io/profile/developer',
  rules: [
    {
      id: 'zeplin-api-token',
      title: 'Zeplin API token',
      severity: 'high',
      keywords: ['zeplin'],
      value: /ey[0-9A-Za-z_.-]{150,500}/,
      examples: {
        finds: [
          sample`ZEPLIN_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(250)}.${base64url(42)}k`,
          sample`zeplin_api_token: 'eyJhbGciOi${base62(26)}.eyJ${base62(250)}.${base64url(42)}k'`,
          sample`curl https://api.zeplin.dev/v1/users/me -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(250)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`ZEPLIN_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`checksum = "eyJhbGciOi${base62(26)}.eyJ${base62(250)}.${base64url(42)}k"`,
          sample`ZEPLIN_API_TOKEN=your-zeplin-api-token`,
        ],
      },
    },
  ],
});
