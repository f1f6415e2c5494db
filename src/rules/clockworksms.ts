import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clockwork SMS',
  docs: 'https://www.clockworksms.com/doc/',
  revoke: 'https://www.clockworksms.com/',
  rules: [
    {
      id: 'clockworksms-api-key',
      title: 'Clockwork SMS API key',
      severity: 'high',
      keywords: ['clockworksms', 'clockwork_sms', 'clockwork_api', 'clockwork_key'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`ENV CLOCKWORKSMS_API_KEY=${hex(40)}`,
          sample`{ "clockworksmsApiKey": "${hex(40)}" }`,
          sample`fetch('https://api.clockworksms.com/http/balance?key=${hex(40)}')`,
        ],
        passes: [
          sample`CLOCKWORKSMS_API_KEY=${hex(35)}`,
          sample`{ "requestId": "${hex(40)}" }`,
          sample`CLOCKWORKSMS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
