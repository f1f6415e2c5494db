import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Detectify',
  docs: 'https://developer.detectify.com',
  revoke: 'https://detectify.com/dashboard/team/api',
  rules: [
    {
      id: 'detectify-api-key',
      title: 'Detectify API key',
      severity: 'high',
      keywords: ['detectify'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          DETECTIFY_API_KEY: ${hex(32)}`,
          sample`let detectifyApiKey: string = "${hex(32)}"`,
          sample`wget -qO- 'https://api.detectify.com/rest/v2/domains/${hex(32)}'`,
        ],
        passes: [
          sample`DETECTIFY_API_KEY=${hex(27)}`,
          sample`import logo from './detectify.png?v=${hex(32)}'`,
          sample`detectify_api_key: "{{ detectify_api_key }}"`,
        ],
      },
    },
  ],
});
