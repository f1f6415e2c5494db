import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Verimail',
  docs: 'https://verimail.io/docs',
  revoke: 'https://dashboard.verimail.io',
  rules: [
    {
      id: 'verimail-api-key',
      title: 'Verimail API key',
      severity: 'medium',
      keywords: ['verimail'],
      value: /[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`ENV VERIMAIL_API_KEY=${upper36(32)}`,
          sample`const verimailApiKey = '${upper36(32)}';`,
          sample`wget -qO- 'https://api.verimail.io/v3/verify?email=a@example.com&key=${upper36(32)}'`,
        ],
        passes: [
          sample`VERIMAIL_API_KEY=${upper36(27)}`,
          sample`/* Verimail snippet, build ${upper36(32)} */`,
          sample`verimail_api_key: "{{ verimail_api_key }}"`,
        ],
      },
    },
  ],
});
