import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mockaroo',
  docs: 'https://www.mockaroo.com/docs',
  revoke: 'https://www.mockaroo.com/users/edit',
  rules: [
    {
      id: 'mockaroo-api-key',
      title: 'Mockaroo API key',
      severity: 'low',
      keywords: ['mockaroo'],
      value: /[0-9a-z]{8}/,
      entropy: 1.5,
      examples: {
        finds: [
          sample`MOCKAROO_API_KEY=${base36(8)}`,
          sample`const mockarooApiKey = '${base36(8)}';`,
          sample`curl "https://api.mockaroo.com/api/generate.json?key=${base36(8)}"`,
        ],
        passes: [
          sample`MOCKAROO_API_KEY=${base36(5)}`,
          sample`apiKey: ${base36(8)}`,
          sample`mockaroo_key: "{{ mockaroo_key }}"`,
        ],
      },
    },
  ],
});
