import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FlightAPI',
  docs: 'https://docs.flightapi.io',
  revoke: 'https://www.flightapi.io',
  rules: [
    {
      id: 'flightapi-api-key',
      title: 'FlightAPI API key',
      severity: 'medium',
      keywords: ['flightapi', 'flight_api'],
      value: /[0-9a-z]{24}/,
      examples: {
        finds: [sample`FLIGHTAPI_API_KEY=${hex(24)}`, sample`const flightApiKey = '${hex(24)}';`],
        passes: [
          sample`FLIGHTAPI_API_KEY=${hex(19)}`,
          sample`{ "requestId": "${hex(24)}" }`,
          sample`FLIGHTAPI_API_KEY=\${FLIGHTAPI_API_KEY}`,
        ],
      },
    },
  ],
});
