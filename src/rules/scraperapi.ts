import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ScraperAPI',
  docs: 'https://docs.scraperapi.com/',
  revoke: 'https://dashboard.scraperapi.com/',
  rules: [
    {
      id: 'scraperapi-api-key',
      title: 'ScraperAPI key',
      severity: 'medium',
      keywords: ['scraperapi', 'scraper_api'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`SCRAPERAPI_KEY=${hex(32)}`,
          sample`https://api.scraperapi.com?api_key=${hex(32)}&url=http://example.com`,
        ],
        passes: [sample`SCRAPERAPI_URL=http://api.scraperapi.com`, sample`scraperapi_key: ${hex(9)}`],
      },
    },
  ],
});
