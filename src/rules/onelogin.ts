import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OneLogin',
  docs: 'https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials',
  revoke: 'https://app.onelogin.com/',
  rules: [
    {
      id: 'onelogin-client-secret',
      title: 'OneLogin client secret',
      severity: 'critical',
      keywords: ['onelogin_', 'onelogin.com', 'onelogin-', 'oneloginclient', 'oneloginsecret', 'oneloginapi'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`          ONELOGIN_CLIENT_SECRET: ${hex(64)}`,
          sample`const oneloginClientSecret = '${hex(64)}';`,
        ],
        passes: [
          sample`ONELOGIN_CLIENT_SECRET=${hex(59)}`,
          sample`const buildHash = '${hex(64)}';`,
          sample`ONELOGIN_CLIENT_SECRET=your-onelogin-client-secret`,
        ],
      },
    },
  ],
});
