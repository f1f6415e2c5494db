import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MonkeyLearn',
  docs: 'https://monkeylearn.com/api/v3/',
  revoke: 'https://app.monkeylearn.com/main/my-account/tab/api-keys/',
  rules: [
    {
      id: 'monkeylearn-api-key',
      title: 'MonkeyLearn API key',
      severity: 'medium',
      keywords: ['monkeylearn', 'monkey_learn', 'monkey-learn'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`MONKEYLEARN_API_KEY=${hex(40)}`,
          sample`const monkeyLearnApiKey = '${hex(40)}';`,
          sample`curl https://api.monkeylearn.com/v3/classifiers/ -H "Authorization: Token ${hex(40)}"`,
        ],
        passes: [
          sample`MONKEYLEARN_API_KEY=${hex(35)}`,
          sample`cache_key: ${hex(40)}`,
          sample`monkeylearnApiKey: Deno.env.get("MONKEYLEARN_API_KEY"),`,
        ],
      },
    },
  ],
});
