import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Nasdaq Data Link',
  docs: 'https://docs.data.nasdaq.com/docs/getting-started',
  revoke: 'https://data.nasdaq.com/account/profile',
  rules: [
    {
      id: 'nasdaqdatalink-api-key',
      title: 'Nasdaq Data Link API key',
      severity: 'medium',
      keywords: ['nasdaqdatalink', 'nasdaq_data_link', 'nasdaq-data-link', 'nasdaq', 'quandl'],
      value: /[0-9A-Za-z_-]{20}/,
      examples: {
        finds: [
          sample`NASDAQ_DATA_LINK_API_KEY=${base62(20)}`,
          sample`quandl.ApiConfig.api_key = "${base62(20)}"`,
          sample`https://data.nasdaq.com/api/v3/datasets/WIKI/AAPL.json?api_key=${base62(20)}`,
        ],
        passes: [
          sample`NASDAQ_DATA_LINK_API_KEY=${base62(15)}`,
          sample`nasdaq-data-link_id: ${base62(20)}`,
          sample`NASDAQ_DATA_LINK_API_KEY=your-nasdaq-data-link-api-key`,
        ],
      },
    },
  ],
});
