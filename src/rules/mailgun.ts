import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mailgun',
  docs: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/',
  revoke: 'https://app.mailgun.com/settings/api_security',
  rules: [
    {
      id: 'mailgun-private-key',
      title: 'Mailgun private API key',
      severity: 'critical',
      keywords: [
        'key-0',
        'key-1',
        'key-2',
        'key-3',
        'key-4',
        'key-5',
        'key-6',
        'key-7',
        'key-8',
        'key-9',
        'key-a',
        'key-b',
        'key-c',
        'key-d',
        'key-e',
        'key-f',
      ],
      pattern: /(?<![0-9A-Za-z_-])key-[0-9a-f]{32}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`MAILGUN_API_KEY=key-${hex(32)}`,
          sample`curl --user 'api:key-${hex(32)}' https://api.mailgun.net/v3/domains`,
        ],
        passes: [sample`pubkey-${hex(32)}`, sample`key-${hex(12)}`],
      },
    },
    {
      id: 'mailgun-api-key',
      title: 'Mailgun API or webhook signing key',
      severity: 'high',
      keywords: ['mailgun', 'mg_api', 'mg_key'],
      value: /(?<!key-)[0-9a-f]{32}(?:-[0-9a-f]{8}-[0-9a-f]{8})?/,
      examples: {
        finds: [
          sample`MAILGUN_API_KEY=${hex(32)}-${hex(8)}-${hex(8)}`,
          sample`mailgun.webhookSigningKey = '${hex(32)}'`,
        ],
        passes: [sample`MAILGUN_DOMAIN=mg.example.com`, sample`mailgun_api_base: https://api.mailgun.net/v3`],
      },
    },
  ],
});
