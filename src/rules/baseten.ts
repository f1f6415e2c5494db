import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Baseten',
  docs: 'https://docs.baseten.co/observability/api-keys',
  revoke: 'https://app.baseten.co/settings/api_keys',
  rules: [
    {
      id: 'baseten-api-key',
      title: 'Baseten API key',
      severity: 'high',
      keywords: ['baseten'],
      value: /[0-9A-Za-z]{8}\.[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`BASETEN_API_KEY=${base62(8)}.${base62(32)}`,
          sample`basetenApiKey: '${base62(8)}.${base62(32)}',`,
          sample`curl https://api.baseten.co/v1/models -H "Authorization: Api-Key ${base62(8)}.${base62(32)}"`,
        ],
        passes: [
          sample`BASETEN_API_KEY=${base62(8)}.${base62(12)}`,
          sample`cache_key: ${base62(8)}.${base62(32)}`,
          sample`basetenApiKey: Deno.env.get("BASETEN_API_KEY"),`,
        ],
      },
    },
  ],
});
