import { defineProvider } from '../detect/rule.ts';
import { hex, sample, upperHex, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'MuleSoft Anypoint',
  docs: 'https://docs.mulesoft.com/access-management/connected-apps-overview',
  revoke: 'https://anypoint.mulesoft.com/accounts/',
  rules: [
    {
      id: 'anypoint-client-secret',
      title: 'Anypoint client secret or access token',
      severity: 'high',
      keywords: ['anypoint', 'mulesoft'],
      value: /(?:[0-9A-Fa-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/,
      examples: {
        finds: [
          sample`ANYPOINT_CLIENT_SECRET=${hex(32)}`,
          sample`anypoint.platform.client_secret=${upperHex(32)}`,
          sample`curl https://anypoint.mulesoft.com/accounts/api/me -H "Authorization: bearer ${uuid()}"`,
        ],
        passes: [
          sample`ANYPOINT_ORG_ID=${uuid()}`,
          sample`ANYPOINT_CLIENT_SECRET=${hex(20)}`,
          sample`clientSecret: ${hex(32)}`,
          sample`ANYPOINT_CLIENT_SECRET=\${env.SECRET}`,
        ],
      },
    },
  ],
});
