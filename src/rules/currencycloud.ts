import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Currencycloud',
  docs: 'https://developer.currencycloud.com/guides/getting-started/introduction/',
  revoke: 'https://developer.currencycloud.com/',
  rules: [
    {
      id: 'currencycloud-api-key',
      title: 'Currencycloud API key',
      severity: 'critical',
      keywords: ['currencycloud', 'currency_cloud'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`CURRENCYCLOUD_API_KEY=${hex(64)}`,
          sample`const currencycloudApiKey = '${hex(64)}';`,
          sample`axios.get('https://api.currencycloud.com/v2/balances/find', { headers: { 'X-Auth-Token': '${hex(64)}' } })`,
        ],
        passes: [
          sample`CURRENCYCLOUD_API_KEY=${hex(59)}`,
          sample`import logo from './currencycloud.png?v=${hex(64)}'`,
          sample`CURRENCYCLOUD_API_KEY=your-currencycloud-api-key`,
        ],
      },
    },
  ],
});
