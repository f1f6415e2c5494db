import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kimi (Moonshot AI)',
  docs: 'https://platform.moonshot.ai/docs',
  revoke: 'https://platform.moonshot.ai/console/api-keys',
  rules: [
    {
      id: 'kimi-api-key',
      title: 'Kimi (Moonshot AI) API key',
      severity: 'high',
      keywords: ['moonshot', 'kimi_', 'kimi-', 'kimiapi'],
      value: /sk-(?:kimi-)?[0-9A-Za-z]{40,72}/,
      examples: {
        finds: [
          sample`          MOONSHOT_API_KEY: sk-${base62(48)}`,
          sample`{ "moonshotApiKey": "sk-${base62(48)}" }`,
          sample`axios.get('https://api.moonshot.ai/v1/models', { headers: { 'Authorization': 'Bearer sk-${base62(48)}' } })`,
        ],
        passes: [
          sample`MOONSHOT_API_KEY=sk-${base62(12)}`,
          sample`x-request-id: sk-${base62(48)}`,
          sample`MOONSHOT_API_KEY=\${MOONSHOT_API_KEY}`,
        ],
      },
    },
  ],
});
