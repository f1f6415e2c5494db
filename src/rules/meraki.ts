import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cisco Meraki',
  docs: 'https://developer.cisco.com/meraki/api-v1/authorization/',
  revoke: 'https://dashboard.meraki.com/',
  rules: [
    {
      id: 'meraki-api-key',
      title: 'Cisco Meraki API key',
      severity: 'critical',
      keywords: ['meraki'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [sample`MERAKI_DASHBOARD_API_KEY=${hex(40)}`, sample`-H 'X-Cisco-Meraki-API-Key: ${hex(40)}'`],
        passes: [sample`MERAKI_ORG_ID=${digits(6)}`, sample`meraki_key: ${hex(9)}`],
      },
    },
  ],
});
