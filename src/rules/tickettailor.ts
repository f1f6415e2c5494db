import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ticket Tailor',
  docs: 'https://developers.tickettailor.com/#authentication',
  revoke: 'https://app.tickettailor.com',
  rules: [
    {
      id: 'tickettailor-api-key',
      title: 'Ticket Tailor API key',
      severity: 'high',
      keywords: ['tickettailor', 'ticket_tailor', 'ticket-tailor'],
      value: /sk_[0-9A-Za-z_]{38,52}/,
      examples: {
        finds: [
          sample`TICKETTAILOR_API_KEY=sk_${digits(4)}_${digits(6)}_${hex(32)}`,
          sample`curl https://api.tickettailor.com/v1/orders -u sk_${digits(4)}_${digits(6)}_${hex(32)}:`,
          sample`{ "ticketTailorKey": "sk_${digits(4)}_${digits(6)}_${hex(32)}" }`,
        ],
        passes: [
          sample`TICKETTAILOR_API_KEY=sk_${hex(12)}`,
          sample`const buildHash = 'sk_${digits(4)}_${digits(6)}_${hex(32)}';`,
          sample`tickettailorApiKey: Deno.env.get("TICKETTAILOR_API_KEY"),`,
        ],
      },
    },
  ],
});
