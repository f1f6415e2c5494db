import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mergify',
  docs: 'https://docs.mergify.com/api/usage',
  revoke: 'https://dashboard.mergify.com/',
  rules: [
    {
      id: 'mergify-token',
      title: 'Mergify application key',
      severity: 'high',
      keywords: ['mergify'],
      value: /[0-9A-Za-z_-]{64}/,
      examples: {
        finds: [
          sample`      - MERGIFY_TOKEN=${base62(64)}`,
          sample`mergify_token: '${base62(64)}'`,
          sample`axios.get('https://api.mergify.com/v1/application', { headers: { 'Authorization': 'Bearer ${base62(64)}' } })`,
        ],
        passes: [
          sample`MERGIFY_TOKEN=${base62(59)}`,
          sample`- mergify: updated at revision ${base62(64)}`,
          sample`MERGIFY_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
