import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MoonClerk',
  docs: 'https://github.com/moonclerk/developer/blob/main/api/README.md',
  revoke: 'https://app.moonclerk.com',
  rules: [
    {
      id: 'moonclerk-api-key',
      title: 'MoonClerk API key',
      severity: 'high',
      keywords: ['moonclerk', 'moon_clerk', 'moon-clerk'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          MOONCLERK_API_KEY: ${hex(32)}`,
          sample`MOONCLERK_API_KEY = "${hex(32)}"`,
          sample`curl https://api.moonclerk.com/customers -H "Authorization: Token token=${hex(32)}"`,
        ],
        passes: [
          sample`MOONCLERK_API_KEY=${hex(27)}`,
          sample`moonclerkRevision = '${hex(32)}'`,
          sample`MOONCLERK_API_KEY=<your MoonClerk API key>`,
        ],
      },
    },
  ],
});
