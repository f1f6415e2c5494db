import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ClinchPad',
  docs: 'https://clinchpad.com/api',
  revoke: 'https://app.clinchpad.com/',
  rules: [
    {
      id: 'clinchpad-api-key',
      title: 'ClinchPad API key',
      severity: 'high',
      keywords: ['clinchpad'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [sample`CLINCHPAD_API_KEY=${base36(32)}`, sample`const clinchpadApiKey = '${base36(32)}';`],
        passes: [
          sample`CLINCHPAD_API_KEY=${base36(27)}`,
          sample`clinchpadRevision = '${base36(32)}'`,
          sample`CLINCHPAD_API_KEY=\${CLINCHPAD_API_KEY}`,
        ],
      },
    },
  ],
});
