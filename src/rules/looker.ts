import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Looker',
  docs: 'https://cloud.google.com/looker/docs/api-auth',
  revoke: 'https://cloud.google.com/looker/docs/admin-panel-users-users',
  rules: [
    {
      id: 'looker-client-secret',
      title: 'Looker API client secret',
      severity: 'high',
      keywords: ['looker'],
      value: /[0-9A-Za-z]{24}/,
      examples: {
        finds: [
          sample`LOOKERSDK_CLIENT_SECRET=${base36(24)}`,
          sample`{ "lookerClientSecret": "${base36(24)}" }`,
          sample`[Looker]
base_url=https://acme.looker.com:19999
client_id=${base36(20)}
client_secret=${base36(24)}`,
        ],
        passes: [
          sample`LOOKERSDK_CLIENT_ID=${base36(20)}`,
          sample`onlooker told the secret ${base36(18)}`,
          sample`LOOKERSDK_CLIENT_SECRET=your-client-secret-here`,
          sample`dashboardKey: ${base36(24)}`,
        ],
      },
    },
  ],
});
