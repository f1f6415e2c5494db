import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Context7',
  docs: 'https://context7.com/docs/howto/api-keys',
  revoke: 'https://context7.com/dashboard',
  rules: [
    {
      id: 'context7-api-key',
      title: 'Context7 API key',
      severity: 'medium',
      keywords: ['ctx7sk-'],
      pattern: /(?<![\w-])ctx7sk-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\w-])/,
      examples: {
        finds: [
          sample`"headers": { "CONTEXT7_API_KEY": "ctx7sk-${uuid()}" }`,
          sample`npx -y @upstash/context7-mcp --api-key ctx7sk-${uuid()}`,
        ],
        passes: [sample`ctx7sk-${hex(8)}`, sample`"CONTEXT7_API_KEY": "YOUR_API_KEY"`],
      },
    },
  ],
});
