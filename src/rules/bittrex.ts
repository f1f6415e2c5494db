import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Bittrex',
  docs: 'https://bittrex.github.io/api/v3',
  revoke: 'https://bittrex.com/',
  rules: [
    {
      id: 'bittrex-api-secret',
      title: 'Bittrex API secret',
      severity: 'high',
      keywords: ['bittrex'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`      - BITTREX_API_SECRET=${hex(32)}`,
          sample`let bittrexApiSecret: string = "${hex(32)}"`,
        ],
        passes: [
          sample`BITTREX_API_SECRET=${hex(27)}`,
          sample`<img src="/img/bittrex-logo.svg" id="${hex(32)}">`,
          sample`BITTREX_API_SECRET=your-bittrex-api-secret`,
        ],
      },
    },
  ],
});
