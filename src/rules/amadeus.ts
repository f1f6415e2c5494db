import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Amadeus',
  docs: 'https://developers.amadeus.com/self-service/apis-docs/guides/developer-guides/API-Keys/authorization/',
  revoke: 'https://developers.amadeus.com/my-apps',
  rules: [
    {
      id: 'amadeus-api-secret',
      title: 'Amadeus API secret',
      severity: 'medium',
      keywords: ['amadeus'],
      value: /[0-9A-Za-z]{32}|(?=[^0-9]{0,15}[0-9])[0-9A-Za-z]{16}/,
      examples: {
        finds: [
          sample`      - AMADEUS_API_SECRET=${base62(16)}`,
          sample`let amadeusApiSecret: string = "${base62(16)}"`,
        ],
        passes: [
          sample`AMADEUS_API_SECRET=${base62(9)}`,
          sample`/* Amadeus snippet, build ${base62(16)} */`,
          sample`AMADEUS_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
