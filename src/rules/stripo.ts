import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Stripo',
  docs: 'https://stripo.email/plugin-api/',
  revoke: 'https://my.stripo.email/',
  rules: [
    {
      id: 'stripo-api-token',
      title: 'Stripo API token',
      severity: 'medium',
      keywords: ['stripo'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV STRIPO_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`stripo_api_token = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`axios.get('https://my.stripo.email/emailgeneration/v1/emails', { headers: { 'Stripo-Api-Auth': 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k' } })`,
        ],
        passes: [
          sample`STRIPO_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`x-request-id: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`stripoApiToken: Deno.env.get("STRIPO_API_TOKEN"),`,
        ],
      },
    },
  ],
});
