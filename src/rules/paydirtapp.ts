import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Paydirt',
  docs: 'https://paydirtapp.com/help',
  revoke: 'https://paydirtapp.com',
  rules: [
    {
      id: 'paydirtapp-api-key',
      title: 'Paydirt API key',
      severity: 'high',
      keywords: ['paydirt'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [sample`ENV PAYDIRT_API_KEY=${hex(32)}`, sample`  "paydirt-api-key": "${hex(32)}",`],
        passes: [
          sample`PAYDIRT_API_KEY=${hex(27)}`,
          sample`paydirtRevision = '${hex(32)}'`,
          sample`PAYDIRT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
