import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Samsara',
  docs: 'https://developers.samsara.com/docs/authentication',
  revoke: 'https://cloud.samsara.com/',
  rules: [
    {
      id: 'samsara-api-token',
      title: 'Samsara API token',
      severity: 'high',
      keywords: ['samsara_api_'],
      pattern: /(?<![0-9A-Za-z_-])samsara_api_[0-9A-Za-z]{30}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - SAMSARA_API_TOKEN=samsara_api_${base62(30)}`,
          sample`samsaraApiToken: 'samsara_api_${base62(30)}',`,
        ],
        passes: [sample`samsara_api_${base62(12)}`, sample`samsara_api_base_url`],
      },
    },
  ],
});
