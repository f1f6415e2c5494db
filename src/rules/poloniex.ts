import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Poloniex',
  docs: 'https://api-docs.poloniex.com/spot/',
  revoke: 'https://poloniex.com/apiKeys',
  rules: [
    {
      id: 'poloniex-api-secret',
      title: 'Poloniex API secret',
      severity: 'critical',
      keywords: ['poloniex'],
      value: /[0-9a-f]{128}/,
      examples: {
        finds: [sample`      - POLONIEX_API_SECRET=${hex(128)}`, sample`POLONIEX_API_SECRET = "${hex(128)}"`],
        passes: [
          sample`POLONIEX_API_SECRET=${hex(123)}`,
          sample`poloniex_id: ${hex(128)}`,
          sample`poloniexApiSecret: import.meta.env.POLONIEX_API_SECRET,`,
        ],
      },
    },
  ],
});
