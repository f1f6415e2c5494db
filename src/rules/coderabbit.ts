import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CodeRabbit',
  docs: 'https://docs.coderabbit.ai/',
  revoke: 'https://app.coderabbit.ai/settings/api-keys',
  rules: [
    {
      id: 'coderabbit-api-key',
      title: 'CodeRabbit API key',
      severity: 'high',
      keywords: ['coderabbit'],
      value: /cr-[0-9a-z]{50,64}/,
      examples: {
        finds: [
          sample`CODERABBIT_API_KEY=cr-${hex(58)}`,
          sample`window.config = { coderabbitApiKey: 'cr-${hex(58)}' };`,
          sample`curl https://api.coderabbit.ai/api/v1/report.generate -H "x-coderabbitai-api-key: cr-${hex(58)}"`,
        ],
        passes: [
          sample`CODERABBIT_API_KEY=cr-${hex(12)}`,
          sample`cache_key: cr-${hex(58)}`,
          sample`CODERABBIT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
