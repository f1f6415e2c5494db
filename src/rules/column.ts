import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Column',
  docs: 'https://column.com/docs/api/',
  revoke: 'https://dashboard.column.com/',
  rules: [
    {
      id: 'column-api-key',
      title: 'Column API key',
      severity: 'critical',
      keywords: ['column_api', 'columnapi', 'column_token', 'columntoken', 'column-api', 'column.com'],
      value: /(?:test|live)_[0-9A-Za-z]{27}/,
      examples: {
        finds: [sample`COLUMN_API_KEY=live_${base62(27)}`, sample`{ "columnApiKey": "live_${base62(27)}" }`],
        passes: [
          sample`COLUMN_API_KEY=live_${base62(22)}`,
          sample`"etag": "live_${base62(27)}"`,
          sample`COLUMN_API_KEY=\${COLUMN_API_KEY}`,
        ],
      },
    },
  ],
});
