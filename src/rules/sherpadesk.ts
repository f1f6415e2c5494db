import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SherpaDesk',
  docs: 'https://github.com/sherpadesk/api/wiki',
  revoke: 'https://app.sherpadesk.com',
  rules: [
    {
      id: 'sherpadesk-api-token',
      title: 'SherpaDesk API token',
      severity: 'high',
      keywords: ['sherpadesk', 'sherpa_desk', 'sherpa-desk'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          SHERPADESK_API_TOKEN: ${base36(32)}`,
          sample`{ "sherpadeskApiToken": "${base36(32)}" }`,
          sample`curl https://api.sherpadesk.com/tickets -H "Authorization: Bearer ${base36(32)}"`,
        ],
        passes: [
          sample`SHERPADESK_API_TOKEN=${base36(27)}`,
          sample`/* SherpaDesk snippet, build ${base36(32)} */`,
          sample`SHERPADESK_API_TOKEN=\${SHERPADESK_API_TOKEN}`,
        ],
      },
    },
  ],
});
