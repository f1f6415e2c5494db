import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ScrapingAnt',
  docs: 'https://docs.scrapingant.com/request-response-format',
  revoke: 'https://app.scrapingant.com/dashboard',
  rules: [
    {
      id: 'scrapingant-api-key',
      title: 'ScrapingAnt API key',
      severity: 'medium',
      keywords: ['scrapingant', 'scraping_ant', 'scraping-ant'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`SCRAPINGANT_API_KEY=${hex(32)}`,
          sample`scrapingantApiKey: '${hex(32)}',`,
          sample`fetch('https://api.scrapingant.com/v2/general?url=https%3A%2F%2Fexample.com&x-api-key=${hex(32)}')`,
        ],
        passes: [
          sample`SCRAPINGANT_API_KEY=${hex(27)}`,
          sample`cache_key: ${hex(32)}`,
          sample`scrapingantApiKey: Deno.env.get("SCRAPINGANT_API_KEY"),`,
        ],
      },
    },
  ],
});
