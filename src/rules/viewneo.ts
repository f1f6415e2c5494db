import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'viewneo',
  docs: 'https://docs.viewneo.com/',
  revoke: 'https://cloud.viewneo.com/',
  rules: [
    {
      id: 'viewneo-api-token',
      title: 'viewneo API token',
      severity: 'medium',
      keywords: ['viewneo'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`          VIEWNEO_API_TOKEN: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`const viewneoApiToken = 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k';`,
          sample`curl https://cloud.viewneo.com/api/v1.0/playlist -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`VIEWNEO_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`{ "requestId": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k" }`,
          sample`viewneo_api_token: "{{ viewneo_api_token }}"`,
        ],
      },
    },
  ],
});
