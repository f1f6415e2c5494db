import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Bulbul',
  docs: 'https://bulbul.io/',
  revoke: 'https://bulbul.io/',
  rules: [
    {
      id: 'bulbul-api-key',
      title: 'Bulbul API key',
      severity: 'medium',
      keywords: ['bulbul'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`BULBUL_API_KEY=${base36(32)}`,
          sample`BULBUL_API_KEY = "${base36(32)}"`,
          sample`wget -qO- 'https://api.bulbul.io/contacts?api_key=${base36(32)}'`,
        ],
        passes: [
          sample`BULBUL_API_KEY=${base36(27)}`,
          sample`bulbul_id: ${base36(32)}`,
          sample`BULBUL_API_KEY=\${BULBUL_API_KEY}`,
        ],
      },
    },
  ],
});
