import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AppFollow',
  docs: 'https://docs.api.appfollow.io/',
  revoke: 'https://watch.appfollow.io/settings/api',
  rules: [
    {
      id: 'appfollow-api-token',
      title: 'AppFollow API token',
      severity: 'medium',
      keywords: ['appfollow', 'app_follow'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`          APPFOLLOW_API_TOKEN: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`{ "appfollowApiToken": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k" }`,
        ],
        passes: [
          sample`APPFOLLOW_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`const buildHash = 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k';`,
          sample`appfollowApiToken: Deno.env.get("APPFOLLOW_API_TOKEN"),`,
        ],
      },
    },
  ],
});
