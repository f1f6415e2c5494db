import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Alconost',
  docs: 'https://nitro.alconost.com/api',
  revoke: 'https://nitro.alconost.com/',
  rules: [
    {
      id: 'alconost-api-key',
      title: 'Alconost API key',
      severity: 'medium',
      keywords: ['alconost'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ALCONOST_API_KEY=${base36(32)}`,
          sample`<add key="alconostApiKey" value="${base36(32)}" />`,
        ],
        passes: [
          sample`ALCONOST_API_KEY=${base36(27)}`,
          sample`/* Alconost snippet, build ${base36(32)} */`,
          sample`alconostApiKey: Deno.env.get("ALCONOST_API_KEY"),`,
        ],
      },
    },
  ],
});
