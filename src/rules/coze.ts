import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Coze',
  docs: 'https://www.coze.com/docs/developer_guides/authentication',
  revoke: 'https://www.coze.com/open/oauth/pats',
  rules: [
    {
      id: 'coze-access-token',
      title: 'Coze access token',
      severity: 'high',
      keywords: ['coze'],
      value: /[ps]at_[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          COZE_ACCESS_TOKEN: pat_${base62(64)}`,
          sample`COZE_ACCESS_TOKEN = "pat_${base62(64)}"`,
          sample`curl https://api.coze.com/v1/workspaces -H "Authorization: Bearer pat_${base62(64)}"`,
        ],
        passes: [
          sample`COZE_ACCESS_TOKEN=pat_${base62(12)}`,
          sample`checksum = "pat_${base62(64)}"`,
          sample`cozeAccessToken: Deno.env.get("COZE_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
