import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Scrapfly',
  docs: 'https://scrapfly.io/docs/scrape-api/getting-started',
  revoke: 'https://scrapfly.io/dashboard',
  rules: [
    {
      id: 'scrapfly-api-key',
      title: 'Scrapfly API key',
      severity: 'medium',
      keywords: ['scp-live-', 'scp-test-'],
      pattern: /(?<![0-9A-Za-z_-])scp-(?:live|test)-[0-9a-f]{32}(?![0-9A-Za-z_-])/,
      entropy: 2.8,
      examples: {
        finds: [
          sample`SCRAPFLY_KEY=scp-live-${hex(32)}`,
          sample`new ScrapflyClient({ key: 'scp-test-${hex(32)}' })`,
        ],
        passes: [
          sample`scp-live-${hex(16)}`,
          sample`SCRAPFLY_KEY=scp-live-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
          sample`lscp-live-${hex(32)}`,
        ],
      },
    },
    {
      id: 'scrapfly-legacy-key',
      title: 'Scrapfly API key (older form)',
      severity: 'medium',
      keywords: ['scrapfly', 'scrap_fly'],
      value: /(?<!-)[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`      - SCRAPFLY_API_KEY=${hex(32)}`,
          sample`{ "scrapflyApiKey": "${hex(32)}" }`,
          sample`fetch('https://api.scrapfly.io/scrape?url=https%3A%2F%2Fexample.com&key=${hex(32)}')`,
        ],
        passes: [
          sample`SCRAPFLY_API_KEY=${hex(27)}`,
          sample`scrapflyRevision = '${hex(32)}'`,
          sample`SCRAPFLY_API_KEY=\${SCRAPFLY_API_KEY}`,
        ],
      },
    },
  ],
});
