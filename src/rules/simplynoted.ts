import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Simply Noted',
  docs: 'https://simplynoted.com/',
  revoke: 'https://simplynoted.com/',
  rules: [
    {
      id: 'simplynoted-api-token',
      title: 'Simply Noted API token',
      severity: 'medium',
      keywords: ['simplynoted', 'simply_noted'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`          SIMPLYNOTED_API_TOKEN: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`let simplynotedApiToken: string = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`curl https://api.simplynoted.com/api/orders -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`SIMPLYNOTED_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`checksum = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`SIMPLYNOTED_API_TOKEN=<your Simply Noted API token>`,
        ],
      },
    },
  ],
});
