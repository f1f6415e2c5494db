import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Paperform',
  docs: 'https://paperform.readme.io/reference/getting-started-1',
  revoke: 'https://paperform.co/account/developer',
  rules: [
    {
      id: 'paperform-api-token',
      title: 'Paperform API token',
      severity: 'medium',
      keywords: ['paperform'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`          PAPERFORM_API_TOKEN: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`paperform_api_token: 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k'`,
          sample`axios.get('https://api.paperform.co/v1/forms', { headers: { 'Authorization': 'Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k' } })`,
        ],
        passes: [
          sample`PAPERFORM_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`const buildHash = 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k';`,
          sample`paperformApiToken: Deno.env.get("PAPERFORM_API_TOKEN"),`,
        ],
      },
    },
  ],
});
