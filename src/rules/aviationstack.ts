import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'aviationstack',
  docs: 'https://docs.apilayer.com/aviationstack',
  revoke: 'https://aviationstack.com/dashboard',
  rules: [
    {
      id: 'aviationstack-api-key',
      title: 'aviationstack API key',
      severity: 'medium',
      keywords: ['aviationstack', 'aviation_stack'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          AVIATIONSTACK_API_KEY: ${hex(32)}`,
          sample`<add key="aviationstackApiKey" value="${hex(32)}" />`,
          sample`url: https://api.aviationstack.com/v1/flights?access_key=${hex(32)}`,
        ],
        passes: [
          sample`AVIATIONSTACK_API_KEY=${hex(27)}`,
          sample`/* aviationstack snippet, build ${hex(32)} */`,
          sample`AVIATIONSTACK_API_KEY=<your aviationstack API key>`,
        ],
      },
    },
  ],
});
