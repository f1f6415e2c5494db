import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Better Stack',
  docs: 'https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/',
  revoke: 'https://uptime.betterstack.com/team',
  rules: [
    {
      id: 'betterstack-api-token',
      title: 'Better Stack API token',
      severity: 'high',
      keywords: [
        'betterstack',
        'better_stack',
        'better-stack',
        'betteruptime',
        'better_uptime',
        'better-uptime',
        'logtail',
      ],
      value: /[0-9A-Za-z]{24}/,
      examples: {
        finds: [
          sample`BETTERSTACK_API_TOKEN=${base62(24)}`,
          sample`<add key="betterstackApiToken" value="${base62(24)}" />`,
          sample`axios.get('https://uptime.betterstack.com/api/v2/monitors', { headers: { 'Authorization': 'Bearer ${base62(24)}' } })`,
        ],
        passes: [
          sample`BETTERSTACK_API_TOKEN=${base62(19)}`,
          sample`/* Better Stack snippet, build ${base62(24)} */`,
          sample`BETTERSTACK_API_TOKEN=\${BETTERSTACK_API_TOKEN}`,
        ],
      },
    },
  ],
});
