import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Docparser',
  docs: 'https://dev.docparser.com/',
  revoke: 'https://app.docparser.com/account/settings/api',
  rules: [
    {
      id: 'docparser-api-key',
      title: 'Docparser API key',
      severity: 'medium',
      keywords: ['docparser'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`ENV DOCPARSER_API_KEY=${hex(40)}`,
          sample`let docparserApiKey: string = "${hex(40)}"`,
          sample`curl "https://api.docparser.com/v1/ping?api_key=${hex(40)}"`,
        ],
        passes: [
          sample`DOCPARSER_API_KEY=${hex(35)}`,
          sample`import logo from './docparser.png?v=${hex(40)}'`,
          sample`DOCPARSER_API_KEY=your-docparser-api-key`,
        ],
      },
    },
  ],
});
