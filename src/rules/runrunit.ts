import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Runrun.it',
  docs: 'https://runrun.it/api/documentation',
  revoke: 'https://secure.runrun.it/',
  rules: [
    {
      id: 'runrunit-api-key',
      title: 'Runrun.it API key',
      severity: 'medium',
      keywords: ['runrunit', 'runrun.it', 'runrun_it'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          RUNRUNIT_API_KEY: ${base36(32)}`,
          sample`runrunitApiKey: '${base36(32)}',`,
          sample`curl https://runrun.it/api/v1.0/users -H "App-Key: ${base36(32)}"`,
        ],
        passes: [
          sample`RUNRUNIT_API_KEY=${base36(27)}`,
          sample`- runrunit: updated at revision ${base36(32)}`,
          sample`runrunitApiKey: Deno.env.get("RUNRUNIT_API_KEY"),`,
        ],
      },
    },
  ],
});
