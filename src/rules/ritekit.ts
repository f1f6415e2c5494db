import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'RiteKit',
  docs: 'https://ritekit.com/developer/',
  revoke: 'https://ritekit.com/developer/dashboard/',
  rules: [
    {
      id: 'ritekit-api-key',
      title: 'RiteKit API key',
      severity: 'medium',
      keywords: ['ritekit', 'rite_kit', 'ritetag'],
      value: /[0-9a-f]{44}/,
      examples: {
        finds: [
          sample`RITEKIT_API_KEY=${hex(44)}`,
          sample`ritekit_client_secret: "${hex(44)}"`,
          sample`{ "ritekitToken": "${hex(44)}" }`,
        ],
        passes: [
          sample`RITEKIT_API_KEY=${hex(39)}`,
          sample`/* RiteKit snippet, build ${hex(44)} */`,
          sample`RITEKIT_API_KEY=<your RiteKit API key>`,
        ],
      },
    },
  ],
});
