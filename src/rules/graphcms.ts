import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Hygraph (GraphCMS)',
  docs: 'https://hygraph.com/docs/api-reference/basics/authorization',
  revoke: 'https://app.hygraph.com/',
  rules: [
    {
      id: 'graphcms-auth-token',
      title: 'Hygraph (GraphCMS) auth token',
      severity: 'high',
      keywords: ['graphcms', 'hygraph'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`          GRAPHCMS_AUTH_TOKEN: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`graphcmsAuthToken: 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k',`,
          sample`axios.get('https://api-eu-central-1.hygraph.com/v2/x/master', { headers: { 'Authorization': 'Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k' } })`,
        ],
        passes: [
          sample`GRAPHCMS_AUTH_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`{ "requestId": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k" }`,
          sample`GRAPHCMS_AUTH_TOKEN=\${GRAPHCMS_AUTH_TOKEN}`,
        ],
      },
    },
  ],
});
