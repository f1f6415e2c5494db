import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mistral AI',
  docs: 'https://docs.mistral.ai/getting-started/quickstart',
  revoke: 'https://console.mistral.ai/api-keys',
  rules: [
    {
      id: 'mistral-api-key',
      title: 'Mistral AI API key',
      severity: 'high',
      keywords: ['mistral'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          MISTRAL_API_KEY: ${base62(32)}`,
          sample`window.config = { mistralApiKey: '${base62(32)}' };`,
          sample`curl https://api.mistral.ai/v1/chat/completions -H "Authorization: Bearer ${base62(32)}"`,
        ],
        passes: [
          sample`MISTRAL_API_KEY=${base62(24)}`,
          sample`model: 'open-mistral-7b' // revision ${hex(40)}`,
          sample`MISTRAL_API_KEY=your-mistral-api-key`,
          sample`const buildHash = '${base62(32)}';`,
        ],
      },
    },
  ],
});
