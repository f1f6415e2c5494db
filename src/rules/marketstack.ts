import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'marketstack',
  docs: 'https://marketstack.com/documentation',
  revoke: 'https://marketstack.com/dashboard',
  rules: [
    {
      id: 'marketstack-access-key',
      title: 'marketstack access key',
      severity: 'medium',
      keywords: ['marketstack', 'market_stack', 'market-stack'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`MARKETSTACK_ACCESS_KEY=${hex(32)}`,
          sample`const marketstackAccessKey = '${hex(32)}';`,
          sample`fetch('https://api.marketstack.com/v1/eod?symbols=AAPL&access_key=${hex(32)}')`,
        ],
        passes: [
          sample`MARKETSTACK_ACCESS_KEY=${hex(27)}`,
          sample`marketstack_id: ${hex(32)}`,
          sample`marketstack_access_key: "{{ marketstack_access_key }}"`,
        ],
      },
    },
  ],
});
