import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lexigram',
  docs: 'https://docs.lexigram.io/',
  revoke: 'https://www.lexigram.io/',
  rules: [
    {
      id: 'lexigram-api-token',
      title: 'Lexigram API token',
      severity: 'medium',
      keywords: ['lexigram'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV LEXIGRAM_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`  "lexigram-api-token": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k",`,
          sample`curl https://api.lexigram.io/v1/extract/entities -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`LEXIGRAM_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`"etag": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`LEXIGRAM_API_TOKEN=your-lexigram-api-token`,
        ],
      },
    },
  ],
});
