import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Caflou',
  docs: 'https://www.caflou.com/',
  revoke: 'https://app.caflou.com/',
  rules: [
    {
      id: 'caflou-api-token',
      title: 'Caflou API token',
      severity: 'medium',
      keywords: ['caflou'],
      value: /ey[0-9A-Za-z_.-]{100,250}/,
      examples: {
        finds: [
          sample`CAFLOU_API_TOKEN=eyJhbGciOi${base62(10)}.eyJ${base62(80)}.${base64url(42)}k`,
          sample`  "caflou-api-token": "eyJhbGciOi${base62(10)}.eyJ${base62(80)}.${base64url(42)}k",`,
          sample`axios.get('https://app.caflou.com/api/v1/accounts', { headers: { 'Authorization': 'Bearer eyJhbGciOi${base62(10)}.eyJ${base62(80)}.${base64url(42)}k' } })`,
        ],
        passes: [
          sample`CAFLOU_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`"etag": "eyJhbGciOi${base62(10)}.eyJ${base62(80)}.${base64url(42)}k"`,
          sample`CAFLOU_API_TOKEN=your-caflou-api-token`,
        ],
      },
    },
  ],
});
