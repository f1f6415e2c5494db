import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Wit.ai',
  docs: 'https://wit.ai/docs/http',
  revoke: 'https://wit.ai/apps',
  rules: [
    {
      id: 'wit-token',
      title: 'Wit.ai token',
      severity: 'medium',
      keywords: ['wit_ai', 'witai', 'wit.ai', 'wit_token', 'wit_access', 'wit_server'],
      value: /[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`      - WIT_AI_TOKEN=${upper36(32)}`,
          sample`const witAiToken = '${upper36(32)}';`,
          sample`curl https://api.wit.ai/message?q=hello -H "Authorization: Bearer ${upper36(32)}"`,
        ],
        passes: [
          sample`WIT_AI_TOKEN=${upper36(27)}`,
          sample`const buildHash = '${upper36(32)}';`,
          sample`WIT_AI_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
