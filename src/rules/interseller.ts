import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Interseller',
  docs: 'https://developers.interseller.io',
  revoke: 'https://interseller.io/settings/integrations',
  rules: [
    {
      id: 'interseller-api-key',
      title: 'Interseller API key',
      severity: 'high',
      keywords: ['interseller'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV INTERSELLER_API_KEY=${base62(32)}`,
          sample`{ "intersellerApiKey": "${base62(32)}" }`,
          sample`axios.get('https://interseller.io/api/users/me', { headers: { 'X-API-Key': '${base62(32)}' } })`,
        ],
        passes: [
          sample`INTERSELLER_API_KEY=${base62(27)}`,
          sample`interseller_id: ${base62(32)}`,
          sample`INTERSELLER_API_KEY=\${INTERSELLER_API_KEY}`,
        ],
      },
    },
  ],
});
