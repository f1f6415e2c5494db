import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Metabase',
  docs: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
  revoke: 'https://www.metabase.com/docs/latest/people-and-groups/api-keys',
  rules: [
    {
      id: 'metabase-api-key',
      title: 'Metabase API key',
      severity: 'critical',
      keywords: ['metabase'],
      value: /mb_[0-9A-Za-z+/]{43}=|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`          METABASE_API_KEY: mb_${base64(43)}=`,
          sample`let metabaseApiKey: string = "mb_${base64(43)}="`,
          sample`axios.get('https://metabase.example.com/api/user/current', { headers: { 'X-API-KEY': 'mb_${base64(43)}=' } })`,
        ],
        passes: [
          sample`METABASE_API_KEY=mb_${base62(12)}`,
          sample`cache_key: mb_${base64(43)}=`,
          sample`METABASE_API_KEY=<your Metabase API key>`,
        ],
      },
    },
  ],
});
