import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Workstack',
  docs: 'https://workstack.io/',
  revoke: 'https://app.workstack.io/',
  rules: [
    {
      id: 'workstack-api-key',
      title: 'Workstack API key',
      severity: 'medium',
      keywords: ['workstack'],
      value: /[0-9A-Za-z]{60}/,
      examples: {
        finds: [
          sample`WORKSTACK_API_KEY=${base62(60)}`,
          sample`{ "workstackApiKey": "${base62(60)}" }`,
          sample`curl https://app.workstack.io/api/projects -H "Authorization: Bearer ${base62(60)}"`,
        ],
        passes: [
          sample`WORKSTACK_API_KEY=${base62(55)}`,
          sample`workstackRevision = '${base62(60)}'`,
          sample`WORKSTACK_API_KEY=<your Workstack API key>`,
        ],
      },
    },
  ],
});
