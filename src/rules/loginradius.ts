import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'LoginRadius',
  docs: 'https://www.loginradius.com/docs/api/v2/admin-console/platform-security/api-key-and-secret/',
  revoke: 'https://adminconsole.loginradius.com/',
  rules: [
    {
      id: 'loginradius-api-secret',
      title: 'LoginRadius API secret',
      severity: 'critical',
      keywords: ['loginradius', 'login_radius'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`      - LOGINRADIUS_API_SECRET=${uuid()}`,
          sample`const loginradiusApiSecret = '${uuid()}';`,
        ],
        passes: [
          sample`LOGINRADIUS_API_SECRET=${hex(24)}`,
          sample`- loginradius: updated at revision ${uuid()}`,
          sample`LOGINRADIUS_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
