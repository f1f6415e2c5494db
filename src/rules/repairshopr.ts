import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'RepairShopr',
  docs: 'https://api-docs.repairshopr.com/',
  revoke: 'https://www.repairshopr.com/',
  rules: [
    {
      id: 'repairshopr-api-key',
      title: 'RepairShopr API key',
      severity: 'high',
      keywords: ['repairshopr'],
      value: /[0-9A-Za-z-]{51}/,
      examples: {
        finds: [
          sample`REPAIRSHOPR_API_KEY=T${hex(16)}-${hex(33)}`,
          sample`  "repairshopr-api-key": "T${hex(16)}-${hex(33)}",`,
          sample`axios.get('https://acme.repairshopr.com/api/v1/me', { headers: { 'Authorization': 'Bearer T${hex(16)}-${hex(33)}' } })`,
        ],
        passes: [
          sample`REPAIRSHOPR_API_KEY=${base62(20)}`,
          sample`checksum = "T${hex(16)}-${hex(33)}"`,
          sample`REPAIRSHOPR_API_KEY=your-repairshopr-api-key`,
        ],
      },
    },
  ],
});
