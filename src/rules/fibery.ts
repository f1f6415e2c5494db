import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Fibery',
  docs: 'https://api.fibery.io/',
  revoke: 'https://fibery.io/',
  rules: [
    {
      id: 'fibery-api-token',
      title: 'Fibery API token',
      severity: 'medium',
      keywords: ['fibery'],
      value: /[0-9a-f]{8}\.[0-9a-f]{35}/,
      examples: {
        finds: [
          sample`          FIBERY_API_TOKEN: ${hex(8)}.${hex(35)}`,
          sample`  "fibery-api-token": "${hex(8)}.${hex(35)}",`,
          sample`curl https://acme.fibery.io/api/commands -H "Authorization: Token ${hex(8)}.${hex(35)}"`,
        ],
        passes: [
          sample`FIBERY_API_TOKEN=${hex(8)}.${hex(12)}`,
          sample`cache_key: ${hex(8)}.${hex(35)}`,
          sample`FIBERY_API_TOKEN=your-fibery-api-token`,
        ],
      },
    },
  ],
});
