import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Firecrawl',
  docs: 'https://docs.firecrawl.dev/',
  revoke: 'https://www.firecrawl.dev/app/api-keys',
  rules: [
    {
      id: 'firecrawl-api-key',
      title: 'Firecrawl API key',
      severity: 'medium',
      keywords: ['firecrawl'],
      value: /fc-[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          FIRECRAWL_API_KEY: fc-${hex(32)}`,
          sample`let firecrawlApiKey: string = "fc-${hex(32)}"`,
          sample`curl https://api.firecrawl.dev/v1/scrape -H "Authorization: Bearer fc-${hex(32)}"`,
        ],
        passes: [
          sample`FIRECRAWL_API_KEY=fc-${hex(12)}`,
          sample`{ "requestId": "fc-${hex(32)}" }`,
          sample`FIRECRAWL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
