import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Finnhub',
  docs: 'https://finnhub.io/docs/api/authentication',
  revoke: 'https://finnhub.io/dashboard',
  rules: [
    {
      id: 'finnhub-api-key',
      title: 'Finnhub API key',
      severity: 'high',
      keywords: ['finnhub'],
      value: /(?=\D{0,39}\d)(?:[0-9a-z]{40}|[0-9a-z]{20})/,
      examples: {
        finds: [
          sample`FINNHUB_API_KEY=${base36(20)}`,
          sample`https://finnhub.io/api/v1/quote?symbol=AAPL&token=${base36(40)}`,
        ],
        passes: [sample`FINNHUB_SYMBOL=AAPL`, sample`finnhub_key: ${base36(9)}`],
      },
    },
  ],
});
