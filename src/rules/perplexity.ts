import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Perplexity',
  docs: 'https://docs.perplexity.ai/getting-started/quickstart',
  revoke: 'https://www.perplexity.ai/settings/api',
  rules: [
    {
      id: 'perplexity-api-key',
      title: 'Perplexity API key',
      severity: 'high',
      keywords: ['pplx-'],
      pattern: /(?<![0-9A-Za-z_-])pplx-[0-9A-Za-z]{48}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`PERPLEXITY_API_KEY=pplx-${base62(48)}`,
          sample`curl https://api.perplexity.ai/chat/completions -H "Authorization: Bearer pplx-${base62(48)}"`,
        ],
        passes: [
          sample`model: 'pplx-70b-online-instruct-with-a-long-name-here'`,
          sample`pplx-${base62(32)}`,
          sample`PPLX_API_KEY=pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
