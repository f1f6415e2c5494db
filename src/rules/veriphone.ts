import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Veriphone',
  docs: 'https://veriphone.io/docs/v2',
  revoke: 'https://veriphone.io/cp',
  rules: [
    {
      id: 'veriphone-api-key',
      title: 'Veriphone API key',
      severity: 'medium',
      keywords: ['veriphone'],
      value: /[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`ENV VERIPHONE_API_KEY=${upper36(32)}`,
          sample`const veriphoneApiKey = '${upper36(32)}';`,
          sample`curl "https://api.veriphone.io/v2/verify?phone=1&key=${upper36(32)}"`,
        ],
        passes: [
          sample`VERIPHONE_API_KEY=${upper36(27)}`,
          sample`<img src="/img/veriphone-logo.svg" id="${upper36(32)}">`,
          sample`VERIPHONE_API_KEY=\${VERIPHONE_API_KEY}`,
        ],
      },
    },
  ],
});
