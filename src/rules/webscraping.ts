import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'WebScraping.AI',
  docs: 'https://webscraping.ai/docs',
  revoke: 'https://webscraping.ai/dashboard',
  rules: [
    {
      id: 'webscraping-api-key',
      title: 'WebScraping.AI API key',
      severity: 'medium',
      keywords: ['webscraping', 'web_scraping', 'web-scraping'],
      value: /(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{32})/,
      examples: {
        finds: [
          sample`WEBSCRAPING_API_KEY=${uuid()}`,
          sample`webscraping_api_key: '${uuid()}'`,
          sample`url: https://api.webscraping.ai/html?url=https%3A%2F%2Fexample.com&api_key=${uuid()}`,
        ],
        passes: [
          sample`WEBSCRAPING_API_KEY=${hex(20)}`,
          sample`cache_key: ${uuid()}`,
          sample`WEBSCRAPING_API_KEY=<your WebScraping.AI API key>`,
        ],
      },
    },
  ],
});
