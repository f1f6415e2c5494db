import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SERPHouse',
  docs: 'https://docs.serphouse.com',
  revoke: 'https://app.serphouse.com',
  rules: [
    {
      id: 'serphouse-api-token',
      title: 'SERPHouse API token',
      severity: 'medium',
      keywords: ['serphouse', 'serp_house'],
      value: /[0-9A-Za-z]{60}/,
      examples: {
        finds: [
          sample`SERPHOUSE_API_TOKEN=${base62(60)}`,
          sample`{ "serphouseApiToken": "${base62(60)}" }`,
          sample`curl "https://api.serphouse.com/serp/live?q=x&api_token=${base62(60)}"`,
        ],
        passes: [
          sample`SERPHOUSE_API_TOKEN=${base62(55)}`,
          sample`import logo from './serphouse.png?v=${base62(60)}'`,
          sample`SERPHOUSE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
