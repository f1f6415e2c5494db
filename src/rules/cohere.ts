import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cohere',
  docs: 'https://docs.cohere.com/reference/about',
  revoke: 'https://dashboard.cohere.com/api-keys',
  rules: [
    {
      id: 'cohere-api-key',
      title: 'Cohere API key',
      severity: 'high',
      keywords: ['cohere', 'co_api_key'],
      value: /(?![0-9a-f]{40})[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`new CohereClient({ token: '${base62(40)}' })`,
          sample`COHERE_API_KEY=${base62(40)}`,
          sample`CO_API_KEY="${base62(40)}"`,
          sample`const cohereApiKey = '${base62(40)}';`,
          sample`{ "cohere-api-key": "${base62(40)}" }`,
        ],
        passes: [
          sample`COHERE_API_KEY=${base62(30)}`,
          sample`coherence: ${base62(40)}`,
          sample`the tests of cohere use key ${hex(40)}`,
          sample`COHERE_API_KEY=your-cohere-api-key`,
        ],
      },
    },
  ],
});
