import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Parseur',
  docs: 'https://developer.parseur.com/',
  revoke: 'https://app.parseur.com/account',
  rules: [
    {
      id: 'parseur-api-key',
      title: 'Parseur API key',
      severity: 'medium',
      keywords: ['parseur_', 'parseur.com', 'parseurapi', 'parseur-api', 'parseurkey', 'parseurtoken'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`          PARSEUR_API_KEY: ${hex(40)}`,
          sample`const parseurApiKey = '${hex(40)}';`,
          sample`curl https://api.parseur.com/parser -H "Authorization: Token ${hex(40)}"`,
        ],
        passes: [
          sample`PARSEUR_API_KEY=${hex(35)}`,
          sample`cache_key: ${hex(40)}`,
          sample`PARSEUR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
