import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'monday.com',
  docs: 'https://developer.monday.com/api-reference/docs/authentication',
  revoke: 'https://auth.monday.com/users/sign_in_new',
  rules: [
    {
      id: 'monday-api-token',
      title: 'monday.com API token',
      severity: 'critical',
      keywords: [
        'monday_api',
        'monday_token',
        'monday_access',
        'monday_key',
        'monday_sdk',
        'mondayapi',
        'mondaytoken',
        'mondayaccess',
        'monday.com',
        'monday_signing',
        'monday_client',
        'monday_secret',
      ],
      value: /eyJ[0-9A-Za-z_-]{15,300}\.eyJ[0-9A-Za-z_-]{40,600}\.[0-9A-Za-z_-]{43}|[0-9a-f]{32}/,
      within: 60,
      examples: {
        finds: [
          sample`MONDAY_SIGNING_SECRET=${hex(32)}`,
          sample`mondayClientSecret: 1, monday_client_secret: '${hex(32)}'`,
        ],
        passes: [sample`MONDAY_BOARD_ID=${digits(10)}`, sample`monday_token: ${hex(9)}`],
      },
    },
  ],
});
