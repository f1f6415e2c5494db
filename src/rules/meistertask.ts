import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MeisterTask',
  docs: 'https://developers.meistertask.com/docs/quickstart',
  revoke: 'https://www.mindmeister.com/api',
  rules: [
    {
      id: 'meistertask-access-token',
      title: 'MeisterTask access token',
      severity: 'medium',
      keywords: ['meistertask', 'meister_task'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`ENV MEISTERTASK_ACCESS_TOKEN=${base64url(42)}k`,
          sample`let meistertaskAccessToken: string = "${base64url(42)}k"`,
          sample`curl https://www.meistertask.com/api/projects -H "Authorization: Bearer ${base64url(42)}k"`,
        ],
        passes: [
          sample`MEISTERTASK_ACCESS_TOKEN=${base64url(37)}k`,
          sample`checksum = "${base64url(42)}k"`,
          sample`MEISTERTASK_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
