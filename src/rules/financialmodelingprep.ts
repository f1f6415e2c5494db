import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Financial Modeling Prep',
  docs: 'https://site.financialmodelingprep.com/developer/docs',
  revoke: 'https://site.financialmodelingprep.com/developer/docs/dashboard',
  rules: [
    {
      id: 'financialmodelingprep-api-key',
      title: 'Financial Modeling Prep API key',
      severity: 'medium',
      keywords: ['financialmodelingprep', 'financial_modeling_prep', 'fmp_api', 'fmpapi'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`FMP_API_KEY=${base62(32)}`,
          sample`{ "fmpApiKey": "${base62(32)}" }`,
          sample`curl "https://financialmodelingprep.com/api/v3/quote/AAPL?apikey=${base62(32)}"`,
        ],
        passes: [
          sample`FMP_API_KEY=${base62(27)}`,
          sample`cache_key: ${base62(32)}`,
          sample`FMP_API_KEY=\${FMP_API_KEY}`,
        ],
      },
    },
  ],
});
