import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Everhour',
  docs: 'https://everhour.docs.apiary.io/',
  revoke: 'https://app.everhour.com/#/account/profile',
  rules: [
    {
      id: 'everhour-api-key',
      title: 'Everhour API key',
      severity: 'medium',
      keywords: ['everhour'],
      value: /[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}-[0-9a-f]{6}-[0-9a-f]{8}/,
      examples: {
        finds: [
          sample`          EVERHOUR_API_KEY: ${hex(4)}-${hex(4)}-${hex(6)}-${hex(6)}-${hex(8)}`,
          sample`const everhourApiKey = '${hex(4)}-${hex(4)}-${hex(6)}-${hex(6)}-${hex(8)}';`,
          sample`curl https://api.everhour.com/users/me -H "X-Api-Key: ${hex(4)}-${hex(4)}-${hex(6)}-${hex(6)}-${hex(8)}"`,
        ],
        passes: [
          sample`EVERHOUR_API_KEY=${hex(4)}-${hex(4)}-${hex(6)}-${hex(6)}`,
          sample`cache_key: ${hex(4)}-${hex(4)}-${hex(6)}-${hex(6)}-${hex(8)}`,
          sample`EVERHOUR_API_KEY=<your Everhour API key>`,
        ],
      },
    },
  ],
});
