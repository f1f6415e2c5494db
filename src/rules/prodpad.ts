import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ProdPad',
  docs: 'https://help.prodpad.com/',
  revoke: 'https://app.prodpad.com/me/apikeys',
  rules: [
    {
      id: 'prodpad-api-key',
      title: 'ProdPad API key',
      severity: 'medium',
      keywords: ['prodpad'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`PRODPAD_API_KEY=${hex(64)}`,
          sample`prodpad_api_key = "${hex(64)}"`,
          sample`curl "https://api.prodpad.com/v1/ideas?apikey=${hex(64)}"`,
        ],
        passes: [
          sample`PRODPAD_API_KEY=${hex(59)}`,
          sample`prodpad_id: ${hex(64)}`,
          sample`prodpad_api_key: "{{ prodpad_api_key }}"`,
        ],
      },
    },
  ],
});
