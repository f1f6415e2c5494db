import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'geo.ipify',
  docs: 'https://geo.ipify.org/docs',
  revoke: 'https://geo.ipify.org/',
  rules: [
    {
      id: 'geoipifi-api-key',
      title: 'geo.ipify API key',
      severity: 'medium',
      keywords: ['ipify', 'ipifi', 'whoisxml'],
      value: /at_[0-9A-Za-z]{29}/,
      examples: {
        finds: [
          sample`ENV GEO_IPIFY_API_KEY=at_${base62(29)}`,
          sample`geo_ipify_api_key: 'at_${base62(29)}'`,
          sample`fetch('https://geo.ipify.org/api/v2/country?apiKey=at_${base62(29)}')`,
        ],
        passes: [
          sample`GEO_IPIFY_API_KEY=at_${base62(24)}`,
          sample`const buildHash = 'at_${base62(29)}';`,
          sample`GEO_IPIFY_API_KEY=your-geo-ipify-api-key`,
        ],
      },
    },
  ],
});
