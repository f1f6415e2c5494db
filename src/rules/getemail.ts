import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'GetEmail',
  docs: 'https://getemail.io/',
  revoke: 'https://app.getemail.io/',
  rules: [
    {
      id: 'getemail-api-key',
      title: 'GetEmail API key',
      severity: 'medium',
      keywords: ['getemail_api', 'getemailapi', 'getemail.io', 'getemailio', 'getemail_key', 'getemail-api'],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z-]{20}/,
      examples: {
        finds: [
          sample`          GETEMAIL_API_KEY: ${base62(20)}`,
          sample`getemail_api_key = "${base62(20)}"`,
          sample`wget -qO- 'https://api.getemail.io/dev/find-email?api_key=${base62(20)}'`,
        ],
        passes: [
          sample`GETEMAIL_API_KEY=${base62(15)}`,
          sample`x-request-id: ${base62(20)}`,
          sample`GETEMAIL_API_KEY=<your GetEmail API key>`,
        ],
      },
    },
  ],
});
