import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Voyage AI',
  docs: 'https://docs.voyageai.com/docs/api-key-and-installation',
  revoke: 'https://dashboard.voyageai.com/',
  rules: [
    {
      id: 'voyageai-api-key',
      title: 'Voyage AI API key',
      severity: 'medium',
      keywords: ['voyage'],
      value: /(?:pa|al)-[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`          VOYAGE_API_KEY: pa-${base64url(42)}k`,
          sample`voyage_api_key = "pa-${base64url(42)}k"`,
          sample`axios.get('https://api.voyageai.com/v1/embeddings', { headers: { 'Authorization': 'Bearer pa-${base64url(42)}k' } })`,
        ],
        passes: [
          sample`VOYAGE_API_KEY=pa-${base62(12)}`,
          sample`cache_key: pa-${base64url(42)}k`,
          sample`VOYAGE_API_KEY=\${VOYAGE_API_KEY}`,
        ],
      },
    },
  ],
});
