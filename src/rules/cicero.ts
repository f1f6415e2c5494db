import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cicero',
  docs: 'https://app.cicerodata.com/docs/',
  revoke: 'https://app.cicerodata.com/',
  rules: [
    {
      id: 'cicero-api-key',
      title: 'Cicero API key',
      severity: 'medium',
      keywords: ['cicerodata', 'cicero'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`CICERO_API_KEY=${base36(40)}`,
          sample`CICERO_API_KEY = "${base36(40)}"`,
          sample`fetch('https://app.cicerodata.com/v3.1/official?key=${base36(40)}')`,
        ],
        passes: [
          sample`CICERO_API_KEY=${base36(35)}`,
          sample`/* Cicero snippet, build ${base36(40)} */`,
          sample`CICERO_API_KEY=your-cicero-api-key`,
        ],
      },
    },
  ],
});
