import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Front',
  docs: 'https://dev.frontapp.com/docs/create-and-revoke-api-tokens',
  revoke: 'https://app.frontapp.com/settings/developers',
  rules: [
    {
      id: 'front-api-token',
      title: 'Front API token',
      severity: 'critical',
      keywords: ['front_api', 'frontapi', 'front_token', 'fronttoken', 'front-api', 'frontapp', 'front_app'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV FRONT_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`front_api_token = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`curl https://api2.frontapp.com/me -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`FRONT_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`"etag": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`frontApiToken: Deno.env.get("FRONT_API_TOKEN"),`,
        ],
      },
    },
  ],
});
