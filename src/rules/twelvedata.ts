import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Twelve Data',
  docs: 'https://twelvedata.com/docs',
  revoke: 'https://twelvedata.com/account/api-keys',
  rules: [
    {
      id: 'twelvedata-api-key',
      title: 'Twelve Data API key',
      severity: 'medium',
      keywords: ['twelvedata', 'twelve_data'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          TWELVEDATA_API_KEY: ${hex(32)}`,
          sample`twelvedata_api_key = "${hex(32)}"`,
          sample`url: https://api.twelvedata.com/price?symbol=AAPL&apikey=${hex(32)}`,
        ],
        passes: [
          sample`TWELVEDATA_API_KEY=${hex(27)}`,
          sample`<img src="/img/twelvedata-logo.svg" id="${hex(32)}">`,
          sample`TWELVEDATA_API_KEY=\${TWELVEDATA_API_KEY}`,
        ],
      },
    },
  ],
});
