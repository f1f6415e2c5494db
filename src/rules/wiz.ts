import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Wiz',
  docs: 'https://docs.wiz.io/',
  revoke: 'https://app.wiz.io/settings/service-accounts',
  rules: [
    {
      id: 'wiz-client-secret',
      title: 'Wiz client secret',
      severity: 'critical',
      keywords: ['wiz_client', 'wiz_secret', 'wiz_api', 'wizclient', 'wiz.io', 'wiz_token'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`ENV WIZ_CLIENT_SECRET=${base62(64)}`,
          sample`window.config = { wizClientSecret: '${base62(64)}' };`,
        ],
        passes: [
          sample`WIZ_CLIENT_SECRET=${base62(59)}`,
          sample`x-request-id: ${base62(64)}`,
          sample`WIZ_CLIENT_SECRET=\${WIZ_CLIENT_SECRET}`,
        ],
      },
    },
  ],
});
