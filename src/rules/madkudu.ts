import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MadKudu',
  docs: 'https://developers.madkudu.com',
  revoke: 'https://app.madkudu.com',
  rules: [
    {
      id: 'madkudu-api-key',
      title: 'MadKudu API key',
      severity: 'high',
      keywords: ['madkudu'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          MADKUDU_API_KEY: ${hex(32)}`,
          sample`  "madkudu-api-key": "${hex(32)}",`,
          sample`curl https://api.madkudu.com/v1/ping -H "Authorization: Bearer ${hex(32)}"`,
        ],
        passes: [
          sample`MADKUDU_API_KEY=${hex(27)}`,
          sample`<img src="/img/madkudu-logo.svg" id="${hex(32)}">`,
          sample`MADKUDU_API_KEY=your-madkudu-api-key`,
        ],
      },
    },
  ],
});
