import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Copper',
  docs: 'https://developer.copper.com/introduction/authentication.html',
  revoke: 'https://app.copper.com/',
  rules: [
    {
      id: 'copper-api-key',
      title: 'Copper API key',
      severity: 'high',
      keywords: [
        'copper_api',
        'copperapi',
        'copper_token',
        'coppertoken',
        'copper-api',
        'copper.com',
        'coppercrm',
        'prosperworks',
      ],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ENV COPPER_API_KEY=${hex(32)}`,
          sample`let copperApiKey: string = "${hex(32)}"`,
          sample`curl https://api.copper.com/developer_api/v1/account -H "X-PW-AccessToken: ${hex(32)}"`,
        ],
        passes: [
          sample`COPPER_API_KEY=${hex(27)}`,
          sample`x-request-id: ${hex(32)}`,
          sample`copper_api_key: "{{ copper_api_key }}"`,
        ],
      },
    },
  ],
});
