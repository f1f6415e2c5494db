import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MailerSend',
  docs: 'https://developers.mailersend.com/general.html#authentication',
  revoke: 'https://app.mailersend.com/api-tokens',
  rules: [
    {
      id: 'mailersend-api-token',
      title: 'MailerSend API token',
      severity: 'critical',
      keywords: ['mlsn.'],
      pattern: /(?<![0-9A-Za-z_-])mlsn\.[0-9a-f]{64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`          MAILERSEND_API_KEY: mlsn.${hex(64)}`,
          sample`mailersendApiKey: 'mlsn.${hex(64)}',`,
        ],
        passes: [sample`mlsn.${hex(20)}`, sample`xmlsn.${hex(64)}`],
      },
    },
  ],
});
