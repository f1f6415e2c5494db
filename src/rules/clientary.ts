import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clientary',
  docs: 'https://www.clientary.com/api',
  revoke: 'https://www.clientary.com/',
  rules: [
    {
      id: 'clientary-api-key',
      title: 'Clientary API key',
      severity: 'medium',
      keywords: ['clientary'],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`          CLIENTARY_API_KEY: ${base62(20)}`,
          sample`clientary_api_key: '${base62(20)}'`,
        ],
        passes: [
          sample`CLIENTARY_API_KEY=${base62(15)}`,
          sample`clientary_id: ${base62(20)}`,
          sample`clientaryApiKey: Deno.env.get("CLIENTARY_API_KEY"),`,
        ],
      },
    },
  ],
});
