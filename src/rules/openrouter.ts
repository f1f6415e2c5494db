import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OpenRouter',
  docs: 'https://openrouter.ai/docs/api-reference/authentication',
  revoke: 'https://openrouter.ai/settings/keys',
  rules: [
    {
      id: 'openrouter-api-key',
      title: 'OpenRouter API key',
      severity: 'critical',
      keywords: ['sk-or-v1-'],
      pattern: /(?<![0-9A-Za-z_-])sk-or-v1-[0-9a-f]{64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`OPENROUTER_API_KEY=sk-or-v1-${hex(64)}`,
          sample`Authorization: Bearer sk-or-v1-${hex(64)}`,
        ],
        passes: [sample`sk-or-v1-${hex(9)}`, sample`sk-or-v1-...`],
      },
    },
  ],
});
