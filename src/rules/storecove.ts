import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Storecove',
  docs: 'https://www.storecove.com/docs',
  revoke: 'https://app.storecove.com',
  rules: [
    {
      id: 'storecove-api-key',
      title: 'Storecove API key',
      severity: 'high',
      keywords: ['storecove'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`          STORECOVE_API_KEY: ${base64url(43)}`,
          sample`storecoveApiKey: '${base64url(43)}',`,
          sample`axios.get('https://api.storecove.com/api/v2/legal_entities', { headers: { 'Authorization': 'Bearer ${base64url(43)}' } })`,
        ],
        passes: [
          sample`STORECOVE_API_KEY=${base64url(38)}`,
          sample`storecove_id: ${base64url(43)}`,
          sample`storecoveApiKey: Deno.env.get("STORECOVE_API_KEY"),`,
        ],
      },
    },
  ],
});
