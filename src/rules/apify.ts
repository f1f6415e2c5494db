import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Apify',
  docs: 'https://docs.apify.com/platform/integrations/api',
  revoke: 'https://console.apify.com/settings/integrations',
  rules: [
    {
      id: 'apify-api-token',
      title: 'Apify API token',
      severity: 'critical',
      keywords: ['apify_api_', 'apify_proxy_'],
      pattern: /(?<![0-9A-Za-z_])apify_(?:api|proxy)_[0-9A-Za-z_-]{34,40}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`APIFY_TOKEN=apify_api_${base62(36)}`,
          sample`new ApifyClient({ token: 'apify_api_${base62(36)}' })`,
        ],
        passes: [sample`apify_api_${base62(9)}`, sample`apify_api_base_url`],
      },
    },
  ],
});
