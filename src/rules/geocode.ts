import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Geocode.xyz',
  docs: 'https://geocode.xyz/api',
  revoke: 'https://geocode.xyz/',
  rules: [
    {
      id: 'geocode-api-key',
      title: 'Geocode.xyz API key',
      severity: 'medium',
      keywords: [
        'geocode_api',
        'geocodeapi',
        'geocode-api',
        'geocode_key',
        'geocode.xyz',
        'geocodexyz',
        'geocode_auth',
        'geocode_token',
      ],
      value: /(?=[0-9a-z]{0,27}[0-9])[0-9a-z]{28}/,
      examples: {
        finds: [
          sample`GEOCODE_API_KEY=${base36(28)}`,
          sample`window.config = { geocodeApiKey: '${base36(28)}' };`,
          sample`curl "https://geocode.xyz/Berlin?json=1&auth=${base36(28)}"`,
        ],
        passes: [
          sample`GEOCODE_API_KEY=${base36(23)}`,
          sample`x-request-id: ${base36(28)}`,
          sample`geocode_api_key: "{{ geocode_api_key }}"`,
        ],
      },
    },
  ],
});
