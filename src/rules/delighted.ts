import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Delighted',
  docs: 'https://app.delighted.com/docs/api',
  revoke: 'https://app.delighted.com/',
  rules: [
    {
      id: 'delighted-api-key',
      title: 'Delighted API key',
      severity: 'high',
      keywords: ['delighted'],
      value: /(?=\D{0,31}\d)[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`DELIGHTED_API_KEY=${base62(32)}`,
          sample`require('delighted-node')(token, '${base62(32)}')`,
        ],
        passes: [sample`DELIGHTED_SURVEY=nps`, sample`delighted_key: ${base62(9)}`],
      },
    },
  ],
});
