import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Fixer',
  docs: 'https://fixer.io/documentation',
  revoke: 'https://fixer.io/dashboard',
  rules: [
    {
      id: 'fixerio-api-key',
      title: 'Fixer API key',
      severity: 'medium',
      keywords: ['fixer_', 'fixer.io', 'fixerio', 'fixerapi', 'fixer-api'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`FIXER_API_KEY=${hex(32)}`,
          sample`FIXER_API_KEY = "${hex(32)}"`,
          sample`wget -qO- 'https://data.fixer.io/api/latest?access_key=${hex(32)}'`,
        ],
        passes: [
          sample`FIXER_API_KEY=${hex(27)}`,
          sample`{ "requestId": "${hex(32)}" }`,
          sample`FIXER_API_KEY=your-fixer-api-key`,
        ],
      },
    },
  ],
});
