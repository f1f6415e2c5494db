import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AllSportsAPI',
  docs: 'https://allsportsapi.com/documentation',
  revoke: 'https://allsportsapi.com/',
  rules: [
    {
      id: 'allsports-api-key',
      title: 'AllSportsAPI API key',
      severity: 'low',
      keywords: ['allsports', 'all_sports', 'allsportsapi'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`ALLSPORTS_API_KEY=${hex(64)}`,
          sample`allsports_api_key = "${hex(64)}"`,
          sample`fetch('https://apiv2.allsportsapi.com/football/?met=Countries&APIkey=${hex(64)}')`,
        ],
        passes: [
          sample`ALLSPORTS_API_KEY=${hex(59)}`,
          sample`checksum = "${hex(64)}"`,
          sample`allsports_api_key: "{{ allsports_api_key }}"`,
        ],
      },
    },
  ],
});
