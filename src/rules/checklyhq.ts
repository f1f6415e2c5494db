import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Checkly',
  docs: 'https://www.checklyhq.com/docs/accounts-and-users/creating-api-key/',
  revoke: 'https://app.checklyhq.com/settings/user/api-keys',
  rules: [
    {
      id: 'checklyhq-api-key',
      title: 'Checkly API key',
      severity: 'high',
      keywords: ['checkly'],
      value: /(?:[cs][uv]_)?[0-9a-f]{32}|[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`CHECKLY_API_KEY=cu_${hex(32)}`,
          sample`CHECKLY_API_KEY = "cu_${hex(32)}"`,
          sample`axios.get('https://api.checklyhq.com/v1/checks', { headers: { 'Authorization': 'Bearer cu_${hex(32)}' } })`,
        ],
        passes: [
          sample`CHECKLY_API_KEY=cu_${hex(27)}`,
          sample`x-request-id: cu_${hex(32)}`,
          sample`CHECKLY_API_KEY=your-checkly-api-key`,
        ],
      },
    },
  ],
});
