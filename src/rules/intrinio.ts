import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Intrinio',
  docs: 'https://docs.intrinio.com/documentation/web_api/getting_started',
  revoke: 'https://account.intrinio.com/account',
  rules: [
    {
      id: 'intrinio-api-key',
      title: 'Intrinio API key',
      severity: 'medium',
      keywords: ['intrinio'],
      value: /[0-9A-Za-z]{42}(?:==|[0-9A-Za-z]=|[0-9A-Za-z]{2})/,
      examples: {
        finds: [
          sample`          INTRINIO_API_KEY: ${base62(44)}`,
          sample`intrinio_api_key: '${base62(44)}'`,
          sample`fetch('https://api-v2.intrinio.com/companies/AAPL?api_key=${base62(44)}')`,
        ],
        passes: [
          sample`INTRINIO_API_KEY=${base62(39)}`,
          sample`import logo from './intrinio.png?v=${base62(44)}'`,
          sample`INTRINIO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
