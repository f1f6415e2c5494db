import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Request Finance',
  docs: 'https://docs.request.finance',
  revoke: 'https://app.request.finance/settings/integrations',
  rules: [
    {
      id: 'requestfinance-api-key',
      title: 'Request Finance API key',
      severity: 'high',
      keywords: ['requestfinance', 'request_finance', 'request-finance', 'request.finance'],
      value: /[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}-[0-9A-Z]{7}/,
      examples: {
        finds: [
          sample`REQUESTFINANCE_API_KEY=${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}`,
          sample`REQUESTFINANCE_API_KEY = "${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}"`,
          sample`axios.get('https://api.request.finance/invoices', { headers: { 'Authorization': '${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}' } })`,
        ],
        passes: [
          sample`REQUESTFINANCE_API_KEY=${upper36(7)}-${upper36(7)}`,
          sample`const buildHash = '${upper36(7)}-${upper36(7)}-${upper36(7)}-${upper36(7)}';`,
          sample`REQUESTFINANCE_API_KEY=your-requestfinance-api-key`,
        ],
      },
    },
  ],
});
