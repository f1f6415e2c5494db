import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Vyte',
  docs: 'https://www.vyte.in/',
  revoke: 'https://www.vyte.in/',
  rules: [
    {
      id: 'vyte-api-key',
      title: 'Vyte API key',
      severity: 'medium',
      keywords: ['vyte'],
      value: /[0-9a-z]{50}/,
      examples: {
        finds: [
          sample`VYTE_API_KEY=${base36(50)}`,
          sample`{ "vyteApiKey": "${base36(50)}" }`,
          sample`curl https://api.vyte.in/v2/events -H "Authorization: ${base36(50)}"`,
        ],
        passes: [
          sample`VYTE_API_KEY=${base36(45)}`,
          sample`/* Vyte snippet, build ${base36(50)} */`,
          sample`VYTE_API_KEY=<your Vyte API key>`,
        ],
      },
    },
  ],
});
