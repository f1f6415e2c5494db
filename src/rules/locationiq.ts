import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'LocationIQ',
  docs: 'https://docs.locationiq.com/docs/authentication',
  revoke: 'https://my.locationiq.com/dashboard#accesstoken',
  rules: [
    {
      id: 'locationiq-api-key',
      title: 'LocationIQ API key',
      severity: 'low',
      keywords: ['locationiq'],
      value: /pk\.[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          LOCATIONIQ_API_KEY: pk.${hex(32)}`,
          sample`const locationiqApiKey = 'pk.${hex(32)}';`,
          sample`fetch('https://us1.locationiq.com/v1/search?q=x&format=json&key=pk.${hex(32)}')`,
        ],
        passes: [
          sample`LOCATIONIQ_API_KEY=pk.${hex(12)}`,
          sample`checksum = "pk.${hex(32)}"`,
          sample`LOCATIONIQ_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
