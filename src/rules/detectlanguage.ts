import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Detect Language',
  docs: 'https://detectlanguage.com/documentation',
  revoke: 'https://detectlanguage.com/dashboard',
  rules: [
    {
      id: 'detectlanguage-api-key',
      title: 'Detect Language API key',
      severity: 'medium',
      keywords: ['detectlanguage', 'detect_language', 'detect-language'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV DETECTLANGUAGE_API_KEY=${hex(32)}`,
          sample`detectlanguage_api_key: '${hex(32)}'`,
          sample`curl https://ws.detectlanguage.com/0.2/detect -H "Authorization: Bearer ${hex(32)}"`,
        ],
        passes: [
          sample`DETECTLANGUAGE_API_KEY=${hex(27)}`,
          sample`detectlanguageRevision = '${hex(32)}'`,
          sample`DETECTLANGUAGE_API_KEY=<your Detect Language API key>`,
        ],
      },
    },
  ],
});
