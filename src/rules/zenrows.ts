import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ZenRows',
  docs: 'https://docs.zenrows.com/universal-scraper-api/api-reference',
  revoke: 'https://app.zenrows.com',
  rules: [
    {
      id: 'zenrows-api-key',
      title: 'ZenRows API key',
      severity: 'medium',
      keywords: ['zenrows', 'zen_rows', 'zen-rows'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`ENV ZENROWS_API_KEY=${hex(40)}`,
          sample`zenrows_api_key = "${hex(40)}"`,
          sample`curl "https://api.zenrows.com/v1/?url=https%3A%2F%2Fexample.com&apikey=${hex(40)}"`,
        ],
        passes: [
          sample`ZENROWS_API_KEY=${hex(35)}`,
          sample`import logo from './zenrows.png?v=${hex(40)}'`,
          sample`zenrowsApiKey: Deno.env.get("ZENROWS_API_KEY"),`,
        ],
      },
    },
  ],
});
