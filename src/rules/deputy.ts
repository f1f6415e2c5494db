import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Deputy',
  docs: 'https://developer.deputy.com/deputy-docs/docs/using-oauth-20',
  revoke: 'https://once.deputy.com/my/',
  rules: [
    {
      id: 'deputy-access-token',
      title: 'Deputy access token',
      severity: 'high',
      keywords: [
        'deputy_api',
        'deputy_token',
        'deputyapi',
        'deputytoken',
        'deputy.com',
        'deputy_access',
        'deputyaccess',
      ],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ENV DEPUTY_ACCESS_TOKEN=${hex(32)}`,
          sample`{ "deputyAccessToken": "${hex(32)}" }`,
          sample`curl https://acme.au.deputy.com/api/v1/me -H "Authorization: OAuth ${hex(32)}"`,
        ],
        passes: [
          sample`DEPUTY_ACCESS_TOKEN=${hex(27)}`,
          sample`{ "requestId": "${hex(32)}" }`,
          sample`deputyAccessToken: Deno.env.get("DEPUTY_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
