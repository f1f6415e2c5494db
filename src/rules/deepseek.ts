import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'DeepSeek',
  docs: 'https://api-docs.deepseek.com/',
  revoke: 'https://platform.deepseek.com/api_keys',
  rules: [
    {
      id: 'deepseek-api-key',
      title: 'DeepSeek API key',
      severity: 'critical',
      keywords: ['deepseek'],
      value: /sk-[0-9a-f]{32}/,
      within: 120,
      examples: {
        finds: [
          sample`DEEPSEEK_API_KEY=sk-${hex(32)}`,
          sample`new OpenAI({ baseURL: 'https://api.deepseek.com', apiKey: 'sk-${hex(32)}' })`,
        ],
        passes: [sample`DEEPSEEK_MODEL=deepseek-chat`, sample`deepseek_key: sk-${hex(9)}`],
      },
    },
  ],
});
