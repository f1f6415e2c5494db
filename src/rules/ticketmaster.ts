import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ticketmaster',
  docs: 'https://developer.ticketmaster.com/products-and-docs/apis/getting-started/',
  revoke: 'https://developer-acct.ticketmaster.com/user/login',
  rules: [
    {
      id: 'ticketmaster-api-key',
      title: 'Ticketmaster API key',
      severity: 'medium',
      keywords: ['ticketmaster', 'ticket_master'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV TICKETMASTER_API_KEY=${base62(32)}`,
          sample`ticketmaster_api_key: '${base62(32)}'`,
          sample`url: https://app.ticketmaster.com/discovery/v2/events.json?apikey=${base62(32)}`,
        ],
        passes: [
          sample`TICKETMASTER_API_KEY=${base62(27)}`,
          sample`ticketmaster_id: ${base62(32)}`,
          sample`TICKETMASTER_API_KEY=\${TICKETMASTER_API_KEY}`,
        ],
      },
    },
  ],
});
