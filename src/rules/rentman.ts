import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Rentman',
  docs: 'https://api.rentman.net/',
  revoke: 'https://rentmanapp.com/',
  rules: [
    {
      id: 'rentman-api-token',
      title: 'Rentman API token',
      severity: 'medium',
      keywords: ['rentman'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`RENTMAN_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`rentmanApiToken: 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k',`,
          sample`curl https://api.rentman.net/projects -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`RENTMAN_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`checksum = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`rentman_api_token: "{{ rentman_api_token }}"`,
        ],
      },
    },
  ],
});
