import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Friendli',
  docs: 'https://friendli.ai/docs/guides/personal_access_tokens',
  revoke: 'https://friendli.ai/suite/setting/tokens',
  rules: [
    {
      id: 'friendli-token',
      title: 'Friendli token',
      severity: 'high',
      keywords: ['friendli'],
      value: /flp_[0-9A-Za-z]{40,70}/,
      examples: {
        finds: [
          sample`export FRIENDLI_TOKEN="flp_${base62(46)}"`,
          sample`friendliToken: 'flp_${base62(46)}',`,
          sample`curl https://api.friendli.ai/serverless/v1/models -H "Authorization: Bearer flp_${base62(46)}"`,
        ],
        passes: [
          sample`FRIENDLI_TOKEN=flp_${base62(12)}`,
          sample`{ "requestId": "flp_${base62(46)}" }`,
          sample`FRIENDLI_TOKEN=<your Friendli token>`,
        ],
      },
    },
  ],
});
