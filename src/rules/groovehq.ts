import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Groove',
  docs: 'https://www.groovehq.com/docs/authentication',
  revoke: 'https://app.groovehq.com/settings/api',
  rules: [
    {
      id: 'groovehq-access-token',
      title: 'Groove access token',
      severity: 'high',
      keywords: ['groovehq', 'groove_api', 'groove_token', 'groove_access', 'grooveapi'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          GROOVEHQ_ACCESS_TOKEN: ${hex(64)}`,
          sample`let groovehqAccessToken: string = "${hex(64)}"`,
          sample`curl https://api.groovehq.com/v1/tickets -H "Authorization: Bearer ${hex(64)}"`,
        ],
        passes: [
          sample`GROOVEHQ_ACCESS_TOKEN=${hex(59)}`,
          sample`{ "requestId": "${hex(64)}" }`,
          sample`groovehqAccessToken: Deno.env.get("GROOVEHQ_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
