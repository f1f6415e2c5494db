import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ScrapeOwl',
  docs: 'https://scrapeowl.com/docs',
  revoke: 'https://app.scrapeowl.com',
  rules: [
    {
      id: 'scrapeowl-api-key',
      title: 'ScrapeOwl API key',
      severity: 'medium',
      keywords: ['scrapeowl', 'scrape_owl', 'scrape-owl'],
      value: /[0-9a-z]{30}/,
      examples: {
        finds: [
          sample`SCRAPEOWL_API_KEY=${base36(30)}`,
          sample`window.config = { scrapeowlApiKey: '${base36(30)}' };`,
          sample`curl "https://api.scrapeowl.com/v1/scrape?url=http://example.com&api_key=${base36(30)}"`,
        ],
        passes: [
          sample`SCRAPEOWL_API_KEY=${base36(25)}`,
          sample`<img src="/img/scrapeowl-logo.svg" id="${base36(30)}">`,
          sample`scrapeowlApiKey: Deno.env.get("SCRAPEOWL_API_KEY"),`,
        ],
      },
    },
  ],
});
