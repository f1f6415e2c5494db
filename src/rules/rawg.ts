import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'RAWG',
  docs: 'https://rawg.io/apidocs',
  revoke: 'https://rawg.io/apidocs',
  rules: [
    {
      id: 'rawg-api-key',
      title: 'RAWG API key',
      severity: 'medium',
      keywords: ['rawg_', 'rawg-', 'rawg.', 'rawgapi', 'rawgkey', 'rawgtoken', 'rawgsecret'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          RAWG_API_KEY: ${hex(32)}`,
          sample`const rawgApiKey = '${hex(32)}';`,
          sample`curl "https://api.rawg.io/api/games?page_size=10&key=${hex(32)}"`,
        ],
        passes: [
          sample`RAWG_API_KEY=${hex(27)}`,
          sample`x-request-id: ${hex(32)}`,
          sample`rawgApiKey: Deno.env.get("RAWG_API_KEY"),`,
        ],
      },
    },
  ],
});
