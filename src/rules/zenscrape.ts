import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zenscrape',
  docs: 'https://app.zenscrape.com/documentation',
  revoke: 'https://app.zenscrape.com/',
  rules: [
    {
      id: 'zenscrape-api-key',
      title: 'Zenscrape API key',
      severity: 'medium',
      keywords: ['zenscrape'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ZENSCRAPE_API_KEY=${uuid()}`,
          sample`zenscrape_api_key: '${uuid()}'`,
          sample`axios.get('https://app.zenscrape.com/api/v1/status', { headers: { 'apikey': '${uuid()}' } })`,
        ],
        passes: [
          sample`ZENSCRAPE_API_KEY=${hex(24)}`,
          sample`zenscrapeRevision = '${uuid()}'`,
          sample`ZENSCRAPE_API_KEY=\${ZENSCRAPE_API_KEY}`,
        ],
      },
    },
  ],
});
