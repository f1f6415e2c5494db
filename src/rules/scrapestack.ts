import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'scrapestack',
  docs: 'https://scrapestack.com/documentation',
  revoke: 'https://scrapestack.com/dashboard',
  rules: [
    {
      id: 'scrapestack-access-key',
      title: 'scrapestack access key',
      severity: 'medium',
      keywords: ['scrapestack', 'scrape_stack', 'scrape-stack'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`SCRAPESTACK_ACCESS_KEY=${hex(32)}`,
          sample`scrapestackAccessKey: '${hex(32)}',`,
          sample`curl "https://api.scrapestack.com/scrape?url=https://apple.com&access_key=${hex(32)}"`,
        ],
        passes: [
          sample`SCRAPESTACK_ACCESS_KEY=${hex(27)}`,
          sample`import logo from './scrapestack.png?v=${hex(32)}'`,
          sample`SCRAPESTACK_ACCESS_KEY=your-scrapestack-access-key`,
        ],
      },
    },
  ],
});
