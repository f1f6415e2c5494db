import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dyspatch',
  docs: 'https://docs.dyspatch.io/api/',
  revoke: 'https://app.dyspatch.io/',
  rules: [
    {
      id: 'dyspatch-api-key',
      title: 'Dyspatch API key',
      severity: 'high',
      keywords: ['dyspatch'],
      value: /[0-9A-Z]{52}/,
      examples: {
        finds: [
          sample`DYSPATCH_API_KEY=${upper36(52)}`,
          sample`const dyspatchApiKey = '${upper36(52)}';`,
          sample`curl https://api.dyspatch.io/templates -H "Authorization: Bearer ${upper36(52)}"`,
        ],
        passes: [
          sample`DYSPATCH_API_KEY=${upper36(47)}`,
          sample`<img src="/img/dyspatch-logo.svg" id="${upper36(52)}">`,
          sample`dyspatchApiKey: Deno.env.get("DYSPATCH_API_KEY"),`,
        ],
      },
    },
  ],
});
