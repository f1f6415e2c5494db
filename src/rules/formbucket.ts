import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FormBucket',
  docs: 'https://www.formbucket.com/',
  revoke: 'https://app.formbucket.com/',
  rules: [
    {
      id: 'formbucket-api-token',
      title: 'FormBucket API token',
      severity: 'medium',
      keywords: ['formbucket'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`FORMBUCKET_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`  "formbucket-api-token": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k",`,
        ],
        passes: [
          sample`FORMBUCKET_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`cache_key: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`formbucketApiToken: Deno.env.get("FORMBUCKET_API_TOKEN"),`,
        ],
      },
    },
  ],
});
