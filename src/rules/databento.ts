import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Databento',
  docs: 'https://databento.com/docs/portal/api-keys',
  revoke: 'https://databento.com/portal/keys',
  rules: [
    {
      id: 'databento-api-key',
      title: 'Databento API key',
      severity: 'high',
      keywords: ['databento'],
      value: /db-[0-9A-Za-z]{29}/,
      examples: {
        finds: [
          sample`          DATABENTO_API_KEY: db-${base62(29)}`,
          sample`databentoApiKey: 'db-${base62(29)}',`,
          sample`axios.get('https://hist.databento.com/v0/metadata.list_datasets', { headers: { 'Authorization': 'Bearer db-${base62(29)}' } })`,
        ],
        passes: [
          sample`DATABENTO_API_KEY=db-${base62(12)}`,
          sample`const buildHash = 'db-${base62(29)}';`,
          sample`databentoApiKey: Deno.env.get("DATABENTO_API_KEY"),`,
        ],
      },
    },
  ],
});
