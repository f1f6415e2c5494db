import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Scalr',
  docs: 'https://docs.scalr.io/reference/authentication',
  revoke: 'https://scalr.io/',
  rules: [
    {
      id: 'scalr-api-token',
      title: 'Scalr API token',
      severity: 'critical',
      keywords: ['scalr'],
      value: /[0-9A-Za-z_-]{136}|eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`SCALR_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`SCALR_API_TOKEN = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`curl https://acme.scalr.io/api/iacp/v3/workspaces -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`SCALR_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`x-request-id: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`SCALR_API_TOKEN=<your Scalr API token>`,
        ],
      },
    },
  ],
});
