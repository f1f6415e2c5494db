import { defineProvider } from '../detect/rule.ts';
import { sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'IP2Location',
  docs: 'https://www.ip2location.io/ip2location-documentation',
  revoke: 'https://www.ip2location.io/dashboard',
  rules: [
    {
      id: 'ip2location-api-key',
      title: 'IP2Location API key',
      severity: 'medium',
      keywords: ['ip2location'],
      value: /[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`ENV IP2LOCATION_API_KEY=${upperHex(32)}`,
          sample`const ip2locationApiKey = '${upperHex(32)}';`,
          sample`url: https://api.ip2location.io/?ip=8.8.8.8&key=${upperHex(32)}`,
        ],
        passes: [
          sample`IP2LOCATION_API_KEY=${upperHex(27)}`,
          sample`ip2locationRevision = '${upperHex(32)}'`,
          sample`IP2LOCATION_API_KEY=your-ip2location-api-key`,
        ],
      },
    },
  ],
});
