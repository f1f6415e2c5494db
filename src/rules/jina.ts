import { defineProvider } from '../detect/rule.ts';
import { base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Jina AI',
  docs: 'https://jina.ai/api-dashboard/',
  revoke: 'https://jina.ai/api-dashboard/key-manager',
  rules: [
    {
      id: 'jina-api-key',
      title: 'Jina AI API key',
      severity: 'medium',
      keywords: ['jina_'],
      pattern: /(?<![\w-])jina_[\w-]{56,68}(?![\w-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`          JINA_API_KEY: jina_${hex(32)}${base64url(27)}k`,
          sample`{ "jinaApiKey": "jina_${hex(32)}${base64url(27)}k" }`,
          sample`run('jina_${hex(32)}${base64url(27)}k')`,
          sample`axios.get('https://api.jina.ai/v1/embeddings', { headers: { 'Authorization': 'Bearer jina_${hex(32)}${base64url(27)}k' } })`,
        ],
        passes: [
          sample`JINA_API_KEY=jina_${hex(12)}`,
          sample`xjina_${hex(32)}${base64url(27)}k`,
          sample`JINA_API_KEY=your-jina-api-key`,
        ],
      },
    },
  ],
});
