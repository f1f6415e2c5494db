import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Scrutinizer',
  docs: 'https://scrutinizer-ci.com/docs/api/',
  revoke: 'https://scrutinizer-ci.com/profile/applications',
  rules: [
    {
      id: 'scrutinizerci-access-token',
      title: 'Scrutinizer access token',
      severity: 'medium',
      keywords: ['scrutinizer'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`ENV SCRUTINIZER_ACCESS_TOKEN=${hex(64)}`,
          sample`<add key="scrutinizerAccessToken" value="${hex(64)}" />`,
          sample`url: https://scrutinizer-ci.com/api/user/repositories?access_token=${hex(64)}`,
        ],
        passes: [
          sample`SCRUTINIZER_ACCESS_TOKEN=${hex(59)}`,
          sample`scrutinizer_id: ${hex(64)}`,
          sample`scrutinizerAccessToken: Deno.env.get("SCRUTINIZER_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
