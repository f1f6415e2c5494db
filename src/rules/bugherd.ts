import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BugHerd',
  docs: 'https://www.bugherd.com/api_v2',
  revoke: 'https://www.bugherd.com/settings/integrations',
  rules: [
    {
      id: 'bugherd-api-key',
      title: 'BugHerd API key',
      severity: 'medium',
      keywords: ['bugherd', 'bug_herd'],
      value: /[0-9a-z]{22}/,
      examples: {
        finds: [sample`BUGHERD_API_KEY=${base36(22)}`, sample`const bugherdApiKey = '${base36(22)}';`],
        passes: [
          sample`BUGHERD_API_KEY=${base36(17)}`,
          sample`- bugherd: updated at revision ${base36(22)}`,
          sample`bugherdApiKey: Deno.env.get("BUGHERD_API_KEY"),`,
        ],
      },
    },
  ],
});
