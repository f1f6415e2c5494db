import { defineProvider } from '../detect/rule.ts';
import { letters, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SalesBlink',
  docs: 'https://salesblink.io/docs',
  revoke: 'https://run.salesblink.io',
  rules: [
    {
      id: 'salesblink-api-key',
      title: 'SalesBlink API key',
      severity: 'high',
      keywords: ['salesblink', 'sales_blink', 'sales-blink'],
      value: /[0-9A-Za-z]{16}/,
      examples: {
        finds: [
          sample`SALESBLINK_API_KEY=${letters(16)}`,
          sample`  "salesblink-api-key": "${letters(16)}",`,
          sample`axios.get('https://run.salesblink.io/api/public/outbox', { headers: { 'Authorization': '${letters(16)}' } })`,
        ],
        passes: [
          sample`SALESBLINK_API_KEY=${letters(14)}`,
          sample`salesblinkRevision = '${letters(16)}'`,
          sample`salesblink_api_key: "{{ salesblink_api_key }}"`,
        ],
      },
    },
  ],
});
