import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AI21 Studio',
  docs: 'https://docs.ai21.com/reference/getting-started',
  revoke: 'https://studio.ai21.com/account/api-key',
  rules: [
    {
      id: 'ai21studio-api-key',
      title: 'AI21 Studio API key',
      severity: 'high',
      keywords: ['ai21'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          AI21_API_KEY: ${base62(32)}`,
          sample`ai21_api_key = "${base62(32)}"`,
          sample`axios.get('https://api.ai21.com/studio/v1/chat/completions', { headers: { 'Authorization': 'Bearer ${base62(32)}' } })`,
        ],
        passes: [
          sample`AI21_API_KEY=${base62(27)}`,
          sample`import logo from './ai21.png?v=${base62(32)}'`,
          sample`ai21ApiKey: Deno.env.get("AI21_API_KEY"),`,
        ],
      },
    },
  ],
});
