import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Smarty (SmartyStreets)',
  docs: 'https://www.smarty.com/docs/cloud/authentication',
  revoke: 'https://www.smarty.com/account/keys',
  rules: [
    {
      id: 'smartystreets-auth-token',
      title: 'Smarty (SmartyStreets) auth token',
      severity: 'medium',
      keywords: [
        'smarty_auth',
        'smartystreets',
        'smarty_token',
        'smartyauth',
        'smarty_streets',
        'smarty.com',
      ],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`ENV SMARTY_AUTH_TOKEN=${base62(20)}`,
          sample`let smartyAuthToken: string = "${base62(20)}"`,
          sample`curl "https://us-street.api.smarty.com/street-address?auth-token=${base62(20)}"`,
        ],
        passes: [
          sample`SMARTY_AUTH_TOKEN=${base62(15)}`,
          sample`const buildHash = '${base62(20)}';`,
          sample`SMARTY_AUTH_TOKEN=<your Smarty (SmartyStreets) auth token>`,
        ],
      },
    },
  ],
});
