import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Hiveage',
  docs: 'https://www.hiveage.com/',
  revoke: 'https://www.hiveage.com/',
  rules: [
    {
      id: 'hiveage-api-key',
      title: 'Hiveage API key',
      severity: 'medium',
      keywords: ['hiveage'],
      value: /[0-9A-Za-z_-]{20}/,
      examples: {
        finds: [
          sample`ENV HIVEAGE_API_KEY=${base64url(19)}8`,
          sample`  "hiveage-api-key": "${base64url(19)}8",`,
          sample`axios.get('https://app.hiveage.com/api/network', { headers: { 'Authorization': 'Bearer ${base64url(19)}8' } })`,
        ],
        passes: [
          sample`HIVEAGE_API_KEY=${base64url(14)}8`,
          sample`"etag": "${base64url(19)}8"`,
          sample`hiveageApiKey: Deno.env.get("HIVEAGE_API_KEY"),`,
        ],
      },
    },
  ],
});
