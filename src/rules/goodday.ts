import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'GoodDay',
  docs: 'https://www.goodday.work/developers/api-v2',
  revoke: 'https://www.goodday.work/',
  rules: [
    {
      id: 'goodday-api-token',
      title: 'GoodDay API token',
      severity: 'medium',
      keywords: ['goodday', 'good_day'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV GOODDAY_API_TOKEN=${hex(32)}`,
          sample`gooddayApiToken: '${hex(32)}',`,
          sample`curl https://api.goodday.work/2.0/projects -H "gd-api-token: ${hex(32)}"`,
        ],
        passes: [
          sample`GOODDAY_API_TOKEN=${hex(27)}`,
          sample`goodday_id: ${hex(32)}`,
          sample`GOODDAY_API_TOKEN=your-goodday-api-token`,
        ],
      },
    },
  ],
});
