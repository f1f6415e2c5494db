import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Thunderstore',
  docs: 'https://thunderstore.io/api/docs/',
  revoke: 'https://thunderstore.io/settings/teams/',
  rules: [
    {
      id: 'thunderstore-api-token',
      title: 'Thunderstore API token',
      severity: 'high',
      keywords: ['thunderstore'],
      value: /tss_[0-9A-Za-z_-]{30,64}/,
      examples: {
        finds: [
          sample`THUNDERSTORE_API_TOKEN=tss_${base62(40)}`,
          sample`thunderstoreApiToken: 'tss_${base62(40)}',`,
          sample`curl "https://thunderstore.io/api/experimental/submission/submit/tss_${base62(40)}"`,
        ],
        passes: [
          sample`THUNDERSTORE_API_TOKEN=tss_${base62(12)}`,
          sample`"etag": "tss_${base62(40)}"`,
          sample`thunderstore_api_token: "{{ thunderstore_api_token }}"`,
        ],
      },
    },
  ],
});
