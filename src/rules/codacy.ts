import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Codacy',
  docs: 'https://docs.codacy.com/codacy-api/api-tokens/',
  revoke: 'https://app.codacy.com/account/access-management',
  rules: [
    {
      id: 'codacy-api-token',
      title: 'Codacy API token',
      severity: 'high',
      keywords: ['codacy'],
      value: /[0-9a-f]{32}|[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`CODACY_API_TOKEN=${base62(20)}`,
          sample`window.config = { codacyApiToken: '${base62(20)}' };`,
          sample`curl https://app.codacy.com/api/v3/user -H "api-token: ${base62(20)}"`,
        ],
        passes: [
          sample`CODACY_API_TOKEN=${base62(15)}`,
          sample`- codacy: updated at revision ${base62(20)}`,
          sample`codacyApiToken: Deno.env.get("CODACY_API_TOKEN"),`,
        ],
      },
    },
  ],
});
