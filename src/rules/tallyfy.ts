import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tallyfy',
  docs: 'https://developers.tallyfy.com/',
  revoke: 'https://go.tallyfy.com/',
  rules: [
    {
      id: 'tallyfy-api-token',
      title: 'Tallyfy API token',
      severity: 'medium',
      keywords: ['tallyfy'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`          TALLYFY_API_TOKEN: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`TALLYFY_API_TOKEN = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`curl https://go.tallyfy.com/api/me -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`TALLYFY_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`{ "requestId": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k" }`,
          sample`TALLYFY_API_TOKEN=<your Tallyfy API token>`,
        ],
      },
    },
  ],
});
