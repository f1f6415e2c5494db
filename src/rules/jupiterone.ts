import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'JupiterOne',
  docs: 'https://docs.jupiterone.io/reference',
  revoke: 'https://docs.jupiterone.io/api/authentication',
  rules: [
    {
      id: 'jupiterone-api-key',
      title: 'JupiterOne API key',
      severity: 'high',
      keywords: ['jupiterone', 'jupiter_one', 'jupiter-one', 'j1_api', 'j1api'],
      value: /[0-9A-Za-z]{76}/,
      examples: {
        finds: [
          sample`JUPITERONE_API_KEY=${base62(76)}`,
          sample`jupiterone_api_key = "${base62(76)}"`,
          sample`curl https://graphql.us.jupiterone.io -H "Authorization: Bearer ${base62(76)}"`,
        ],
        passes: [
          sample`JUPITERONE_API_KEY=${base62(71)}`,
          sample`cache_key: ${base62(76)}`,
          sample`jupiteroneApiKey: Deno.env.get("JUPITERONE_API_KEY"),`,
        ],
      },
    },
  ],
});
