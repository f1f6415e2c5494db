import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lemon Squeezy',
  docs: 'https://docs.lemonsqueezy.com/guides/developer-guide/getting-started#create-an-api-key',
  revoke: 'https://app.lemonsqueezy.com/settings/api',
  rules: [
    {
      id: 'lemonsqueezy-api-key',
      title: 'Lemon Squeezy API key',
      severity: 'critical',
      keywords: ['lemonsqueezy', 'lemon_squeezy', 'lemon-squeezy'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV LEMONSQUEEZY_API_KEY=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`lemonsqueezy_api_key = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`curl https://api.lemonsqueezy.com/v1/users/me -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`LEMONSQUEEZY_API_KEY=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`{ "requestId": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k" }`,
          sample`LEMONSQUEEZY_API_KEY=\${LEMONSQUEEZY_API_KEY}`,
        ],
      },
    },
  ],
});
