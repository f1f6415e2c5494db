import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Unplugg',
  docs: 'https://unplu.gg/test_api.html',
  revoke: 'https://unplu.gg',
  rules: [
    {
      id: 'unplugg-access-token',
      title: 'Unplugg access token',
      severity: 'medium',
      keywords: ['unplugg', 'unplu.gg'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`          UNPLUGG_ACCESS_TOKEN: ${hex(64)}`,
          sample`{ "unpluggAccessToken": "${hex(64)}" }`,
          sample`curl https://api.unplu.gg/forecast -H "Authorization: Bearer ${hex(64)}"`,
        ],
        passes: [
          sample`UNPLUGG_ACCESS_TOKEN=${hex(59)}`,
          sample`- unplugg: updated at revision ${hex(64)}`,
          sample`unplugg_access_token: "{{ unplugg_access_token }}"`,
        ],
      },
    },
  ],
});
