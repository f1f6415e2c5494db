import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'ScraperBox',
  docs: 'https://scraperbox.com/docs',
  revoke: 'https://scraperbox.com/dashboard',
  rules: [
    {
      id: 'scraperbox-api-key',
      title: 'ScraperBox API key',
      severity: 'medium',
      keywords: ['scraperbox', 'scraper_box'],
      value: /[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`ENV SCRAPERBOX_API_KEY=${upper36(32)}`,
          sample`{ "scraperboxApiKey": "${upper36(32)}" }`,
          sample`url: https://api.scraperbox.com/scrape?url=https%3A%2F%2Fexample.com&token=${upper36(32)}`,
        ],
        passes: [
          sample`SCRAPERBOX_API_KEY=${upper36(27)}`,
          sample`scraperbox_id: ${upper36(32)}`,
          sample`SCRAPERBOX_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
