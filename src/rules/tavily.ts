import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tavily',
  docs: 'https://docs.tavily.com/documentation/api-reference/introduction',
  revoke: 'https://app.tavily.com/home',
  rules: [
    {
      id: 'tavily-api-key',
      title: 'Tavily API key',
      severity: 'medium',
      keywords: ['tvly-'],
      pattern: /(?<![0-9A-Za-z_-])tvly-(?:(?:dev|prod)-)?[0-9A-Za-z_-]{24,64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - TAVILY_API_KEY=tvly-dev-${base62(32)}`,
          sample`{ "tavilyApiKey": "tvly-dev-${base62(32)}" }`,
        ],
        passes: [sample`tvly-${base62(12)}`, sample`xtvly-dev-${base62(32)}`],
      },
    },
  ],
});
