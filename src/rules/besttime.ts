import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BestTime',
  docs: 'https://documentation.besttime.app/',
  revoke: 'https://besttime.app/api/v1/account',
  rules: [
    {
      id: 'besttime-private-key',
      title: 'BestTime private key',
      severity: 'medium',
      keywords: ['besttime', 'best_time'],
      value: /pri_[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`export BESTTIME_PRIVATE_KEY="pri_${hex(32)}"`,
          sample`BESTTIME_PRIVATE_KEY = "pri_${hex(32)}"`,
          sample`curl "https://besttime.app/api/v1/keys/pri_${hex(32)}"`,
        ],
        passes: [
          sample`BESTTIME_PRIVATE_KEY=pri_${hex(27)}`,
          sample`cache_key: pri_${hex(32)}`,
          sample`BESTTIME_PRIVATE_KEY=<your BestTime private key>`,
        ],
      },
    },
  ],
});
