import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zoho CRM',
  docs: 'https://www.zoho.com/crm/developer/docs/api/v8/oauth-overview.html',
  revoke: 'https://accounts.zoho.com/home#sessions/userconnectedapps',
  rules: [
    {
      id: 'zohocrm-access-token',
      title: 'Zoho OAuth access or refresh token',
      severity: 'critical',
      keywords: ['1000.'],
      pattern: /(?<![0-9A-Za-z_.])1000\.[0-9a-f]{32}\.[0-9a-f]{32}(?![0-9A-Za-z_-]|\.[0-9A-Za-z])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ZOHO_REFRESH_TOKEN=1000.${hex(32)}.${hex(32)}`,
          sample`The refresh token was 1000.${hex(32)}.${hex(32)}.`,
          sample`headers: { Authorization: 'Zoho-oauthtoken 1000.${hex(32)}.${hex(32)}' }`,
        ],
        passes: [sample`1000.${hex(32)}`, sample`1000.50`, sample`v1000.${hex(32)}.${hex(31)}`],
      },
    },
    {
      id: 'zohocrm-client-secret',
      title: 'Zoho CRM client secret',
      severity: 'high',
      keywords: ['zoho'],
      value: /[0-9a-f]{42}/,
      examples: {
        finds: [sample`          ZOHO_CLIENT_SECRET: ${hex(42)}`, sample`zoho_client_secret = "${hex(42)}"`],
        passes: [
          sample`ZOHO_CLIENT_SECRET=${hex(37)}`,
          sample`import logo from './zoho.png?v=${hex(42)}'`,
          sample`ZOHO_CLIENT_SECRET=your-zoho-client-secret`,
        ],
      },
    },
  ],
});
