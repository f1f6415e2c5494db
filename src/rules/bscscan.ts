import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'BscScan',
  docs: 'https://docs.bscscan.com/getting-started/viewing-api-usage-statistics',
  revoke: 'https://bscscan.com/myapikey',
  rules: [
    {
      id: 'bscscan-api-key',
      title: 'BscScan API key',
      severity: 'medium',
      keywords: ['bscscan', 'bsc_scan', 'bsc_api'],
      value: /[0-9A-Z]{34}/,
      examples: {
        finds: [
          sample`ENV BSCSCAN_API_KEY=${upper36(34)}`,
          sample`bscscan_api_key: '${upper36(34)}'`,
          sample`url: https://api.bscscan.com/api?module=account&action=balance&apikey=${upper36(34)}`,
        ],
        passes: [
          sample`BSCSCAN_API_KEY=${upper36(29)}`,
          sample`cache_key: ${upper36(34)}`,
          sample`bscscan_api_key: "{{ bscscan_api_key }}"`,
        ],
      },
    },
  ],
});
