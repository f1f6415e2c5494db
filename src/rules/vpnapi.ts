import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'vpnapi.io',
  docs: 'https://vpnapi.io/api-documentation',
  revoke: 'https://vpnapi.io/dashboard',
  rules: [
    {
      id: 'vpnapi-api-key',
      title: 'vpnapi.io API key',
      severity: 'low',
      keywords: ['vpnapi', 'vpn_api'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          VPNAPI_API_KEY: ${hex(32)}`,
          sample`vpnapi_api_key = "${hex(32)}"`,
          sample`wget -qO- 'https://vpnapi.io/api/8.8.8.8?key=${hex(32)}'`,
        ],
        passes: [
          sample`VPNAPI_API_KEY=${hex(27)}`,
          sample`x-request-id: ${hex(32)}`,
          sample`VPNAPI_API_KEY=<your vpnapi.io API key>`,
        ],
      },
    },
  ],
});
