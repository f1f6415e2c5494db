import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Thinkific',
  docs: 'https://developers.thinkific.com/api/api-documentation/',
  revoke: 'https://www.thinkific.com/',
  rules: [
    {
      id: 'thinkific-api-key',
      title: 'Thinkific API key',
      severity: 'high',
      keywords: ['thinkific'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`THINKIFIC_API_KEY=${hex(32)}`,
          sample`thinkific_api_key: '${hex(32)}'`,
          sample`curl https://api.thinkific.com/api/public/v1/users -H "X-Auth-API-Key: ${hex(32)}"`,
        ],
        passes: [
          sample`THINKIFIC_API_KEY=${hex(27)}`,
          sample`- thinkific: updated at revision ${hex(32)}`,
          sample`THINKIFIC_API_KEY=\${THINKIFIC_API_KEY}`,
        ],
      },
    },
  ],
});
