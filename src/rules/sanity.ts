import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sanity',
  docs: 'https://www.sanity.io/docs/http-auth',
  revoke: 'https://www.sanity.io/manage',
  rules: [
    {
      id: 'sanity-auth-token',
      title: 'Sanity auth token',
      severity: 'critical',
      keywords: [
        'sanity_api',
        'sanity_auth',
        'sanity_token',
        'sanity_write',
        'sanity_read',
        'sanitytoken',
        'sanityauth',
        'sanity-auth',
        'sanityapi',
        'sanity.io',
        '@sanity/client',
        'sanity_studio',
      ],
      value: /sk[0-9A-Za-z]{78,180}/,
      examples: {
        finds: [
          sample`          SANITY_AUTH_TOKEN: sk${base62(178)}`,
          sample`sanityAuthToken: 'sk${base62(178)}',`,
          sample`axios.get('https://abc.api.sanity.io/v1/data/query/production', { headers: { 'Authorization': 'Bearer sk${base62(178)}' } })`,
        ],
        passes: [
          sample`SANITY_AUTH_TOKEN=sk${base62(20)}`,
          sample`const buildHash = 'sk${base62(178)}';`,
          sample`sanity_auth_token: "{{ sanity_auth_token }}"`,
        ],
      },
    },
  ],
});
