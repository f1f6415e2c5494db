import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Documo',
  docs: 'https://docs.documo.com/',
  revoke: 'https://app.documo.com/',
  rules: [
    {
      id: 'documo-api-token',
      title: 'Documo API token',
      severity: 'high',
      keywords: ['documo'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`DOCUMO_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`window.config = { documoApiToken: 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k' };`,
          sample`axios.get('https://api.documo.com/v1/me', { headers: { 'Authorization': 'Basic eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k' } })`,
        ],
        passes: [
          sample`DOCUMO_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`x-request-id: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`DOCUMO_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
