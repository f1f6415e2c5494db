import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Snappy (BeSnappy)',
  docs: 'https://github.com/BeSnappy/api-docs',
  revoke: 'https://app.besnappy.com',
  rules: [
    {
      id: 'besnappy-api-key',
      title: 'BeSnappy API key',
      severity: 'high',
      keywords: ['besnappy'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`          BESNAPPY_API_KEY: ${hex(64)}`,
          sample`  "besnappy-api-key": "${hex(64)}",`,
          sample`curl https://app.besnappy.com/api/v1/accounts -H "Authorization: Bearer ${hex(64)}"`,
        ],
        passes: [
          sample`BESNAPPY_API_KEY=${hex(59)}`,
          sample`- besnappy: updated at revision ${hex(64)}`,
          sample`BESNAPPY_API_KEY=\${BESNAPPY_API_KEY}`,
        ],
      },
    },
  ],
});
