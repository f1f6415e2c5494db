import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clearbit',
  docs: 'https://clearbit.com/docs#authentication',
  revoke: 'https://dashboard.clearbit.com/api',
  rules: [
    {
      id: 'clearbit-api-key',
      title: 'Clearbit secret API key',
      severity: 'high',
      keywords: ['clearbit'],
      value: /sk_[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          CLEARBIT_API_KEY: sk_${hex(32)}`,
          sample`clearbitApiKey: 'sk_${hex(32)}',`,
          sample`curl https://person.clearbit.com/v2/combined/find?email=a@example.com -H "Authorization: Bearer sk_${hex(32)}"`,
        ],
        passes: [
          sample`CLEARBIT_API_KEY=pk_${hex(32)}`,
          sample`CLEARBIT_API_KEY=sk_${hex(16)}`,
          sample`{ "requestId": "sk_${hex(32)}" }`,
          sample`clearbitKey: import.meta.env.CLEARBIT_API_KEY,`,
        ],
      },
    },
  ],
});
