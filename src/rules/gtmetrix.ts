import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'GTmetrix',
  docs: 'https://gtmetrix.com/api/docs/2.0/',
  revoke: 'https://gtmetrix.com/dashboard/account',
  rules: [
    {
      id: 'gtmetrix-api-key',
      title: 'GTmetrix API key',
      severity: 'low',
      keywords: ['gtmetrix'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`GTMETRIX_API_KEY=${hex(32)}`,
          sample`curl https://gtmetrix.com/api/2.0/status -u ${hex(32)}:`,
          sample`gtmetrix({ email: 'a@example.com', apikey: '${hex(32)}' })`,
        ],
        passes: [
          sample`GTMETRIX_API_KEY=${hex(27)}`,
          sample`gtmetrixRevision = '${hex(32)}'`,
          sample`GTMETRIX_API_KEY=<your GTmetrix API key>`,
        ],
      },
    },
  ],
});
