import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ParallelDots',
  docs: 'https://apis.paralleldots.com/text_docs/index.html',
  revoke: 'https://dashboard.komprehend.io',
  rules: [
    {
      id: 'paralleldots-api-key',
      title: 'ParallelDots API key',
      severity: 'medium',
      keywords: ['paralleldots', 'parallel_dots', 'parallel-dots'],
      value: /[0-9A-Za-z]{43}/,
      examples: {
        finds: [
          sample`          PARALLELDOTS_API_KEY: ${base62(43)}`,
          sample`{ "paralleldotsApiKey": "${base62(43)}" }`,
          sample`wget -qO- 'https://apis.paralleldots.com/v5/sentiment?text=hi&api_key=${base62(43)}'`,
        ],
        passes: [
          sample`PARALLELDOTS_API_KEY=${base62(38)}`,
          sample`paralleldotsRevision = '${base62(43)}'`,
          sample`PARALLELDOTS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
