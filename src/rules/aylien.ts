import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AYLIEN',
  docs: 'https://docs.aylien.com/',
  revoke: 'https://newsapi.aylien.com/',
  rules: [
    {
      id: 'aylien-api-key',
      title: 'AYLIEN API key',
      severity: 'medium',
      keywords: ['aylien'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`AYLIEN_API_KEY=${hex(32)}`,
          sample`aylien_api_key = "${hex(32)}"`,
          sample`fetch('https://api.aylien.com/news/stories?app_key=${hex(32)}')`,
        ],
        passes: [
          sample`AYLIEN_API_KEY=${hex(27)}`,
          sample`aylien_id: ${hex(32)}`,
          sample`AYLIEN_API_KEY=<your AYLIEN API key>`,
        ],
      },
    },
  ],
});
