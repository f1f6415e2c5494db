import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zipcodebase',
  docs: 'https://app.zipcodebase.com/documentation',
  revoke: 'https://app.zipcodebase.com/',
  rules: [
    {
      id: 'zipcodebase-api-key',
      title: 'Zipcodebase API key',
      severity: 'medium',
      keywords: ['zipcodebase'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ZIPCODEBASE_API_KEY=${uuid()}`,
          sample`  "zipcodebase-api-key": "${uuid()}",`,
          sample`wget -qO- 'https://app.zipcodebase.com/api/v1/search?codes=10005&apikey=${uuid()}'`,
        ],
        passes: [
          sample`ZIPCODEBASE_API_KEY=${hex(24)}`,
          sample`<img src="/img/zipcodebase-logo.svg" id="${uuid()}">`,
          sample`ZIPCODEBASE_API_KEY=<your Zipcodebase API key>`,
        ],
      },
    },
  ],
});
