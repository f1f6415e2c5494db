import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FlightStats',
  docs: 'https://developer.flightstats.com/api-docs/',
  revoke: 'https://developer.flightstats.com/',
  rules: [
    {
      id: 'flightstats-api-key',
      title: 'FlightStats API key',
      severity: 'medium',
      keywords: ['flightstats', 'flight_stats'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          FLIGHTSTATS_API_KEY: ${hex(32)}`,
          sample`flightstats_api_key: '${hex(32)}'`,
          sample`fetch('https://api.flightstats.com/flex/airlines/rest/v1/json/active?appId=x&appKey=${hex(32)}')`,
        ],
        passes: [
          sample`FLIGHTSTATS_API_KEY=${hex(27)}`,
          sample`<img src="/img/flightstats-logo.svg" id="${hex(32)}">`,
          sample`flightstats_api_key: "{{ flightstats_api_key }}"`,
        ],
      },
    },
  ],
});
