import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Web Scraper',
  docs: 'https://webscraper.io/documentation/web-scraper-cloud/api',
  revoke: 'https://cloud.webscraper.io/api',
  rules: [
    {
      id: 'webscraper-api-token',
      title: 'Web Scraper API token',
      severity: 'medium',
      keywords: ['webscraper', 'web_scraper', 'web-scraper'],
      value: /[0-9A-Za-z]{60}/,
      examples: {
        finds: [
          sample`WEBSCRAPER_API_TOKEN=${base62(60)}`,
          sample`  "webscraper-api-token": "${base62(60)}",`,
          sample`wget -qO- 'https://api.webscraper.io/api/v1/sitemaps?api_token=${base62(60)}'`,
        ],
        passes: [
          sample`WEBSCRAPER_API_TOKEN=${base62(55)}`,
          sample`import logo from './webscraper.png?v=${base62(60)}'`,
          sample`WEBSCRAPER_API_TOKEN=<your Web Scraper API token>`,
        ],
      },
    },
  ],
});
