import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BulkSMS',
  docs: 'https://www.bulksms.com/developer/json/v1/#section/Authentication',
  revoke: 'https://www.bulksms.com/account/',
  rules: [
    {
      id: 'bulksms-token-secret',
      title: 'BulkSMS token secret',
      severity: 'high',
      keywords: ['bulksms', 'bulk_sms'],
      value: /[0-9A-Za-z*%!#_-]{29}/,
      examples: {
        finds: [
          sample`ENV BULKSMS_TOKEN_SECRET=${base62(29)}`,
          sample`const bulksmsTokenSecret = '${base62(29)}';`,
          sample`fetch('https://api.bulksms.com/v1/profile?token_secret=${base62(29)}')`,
        ],
        passes: [
          sample`BULKSMS_TOKEN_SECRET=${base62(24)}`,
          sample`bulksms_id: ${base62(29)}`,
          sample`BULKSMS_TOKEN_SECRET=\${BULKSMS_TOKEN_SECRET}`,
        ],
      },
    },
  ],
});
