import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'ScrapingBee',
  docs: 'https://www.scrapingbee.com/documentation/',
  revoke: 'https://app.scrapingbee.com',
  rules: [
    {
      id: 'scrapingbee-api-key',
      title: 'ScrapingBee API key',
      severity: 'medium',
      keywords: ['scrapingbee', 'scraping_bee', 'scraping-bee'],
      value: /[0-9A-Z]{80}/,
      examples: {
        finds: [
          sample`SCRAPINGBEE_API_KEY=${upper36(80)}`,
          sample`let scrapingbeeApiKey: string = "${upper36(80)}"`,
          sample`curl "https://app.scrapingbee.com/api/v1/?url=https%3A%2F%2Fexample.com&api_key=${upper36(80)}"`,
        ],
        passes: [
          sample`SCRAPINGBEE_API_KEY=${upper36(75)}`,
          sample`{ "requestId": "${upper36(80)}" }`,
          sample`SCRAPINGBEE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
