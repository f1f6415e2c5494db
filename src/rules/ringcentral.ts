import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'RingCentral',
  docs: 'https://developers.ringcentral.com/guide/basics/code-samples',
  revoke: 'https://developers.ringcentral.com/my-account.html#/applications',
  rules: [
    {
      id: 'ringcentral-client-secret',
      title: 'RingCentral client secret',
      severity: 'high',
      keywords: ['ringcentral', 'rc_app_client_secret', 'rc_client_secret'],
      value: /[0-9A-Za-z_-]{22}/,
      examples: {
        finds: [
          sample`RINGCENTRAL_CLIENT_SECRET=${base64url(21)}k`,
          sample`RC_APP_CLIENT_SECRET = '${base64url(21)}7'`,
        ],
        passes: [
          sample`RINGCENTRAL_CLIENT_ID=${base64url(21)}k`,
          sample`RC_APP_CLIENT_SECRET = '${base64url(9)}k'`,
        ],
      },
    },
  ],
});
