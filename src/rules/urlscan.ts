import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'urlscan.io',
  docs: 'https://urlscan.io/docs/api/',
  revoke: 'https://urlscan.io/user/profile/',
  rules: [
    {
      id: 'urlscan-api-key',
      title: 'urlscan.io API key',
      severity: 'medium',
      keywords: ['urlscan', 'url_scan'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV URLSCAN_API_KEY=${uuid()}`,
          sample`const urlscanApiKey = '${uuid()}';`,
          sample`wget -qO- 'https://urlscan.io/api/v1/scan/${uuid()}'`,
        ],
        passes: [
          sample`URLSCAN_API_KEY=${hex(24)}`,
          sample`see https://urlscan.io/result/${uuid()}/`,
          sample`URLSCAN_API_KEY=your-urlscan-api-key`,
          sample`x-request-id: ${uuid()}`,
        ],
      },
    },
  ],
});
