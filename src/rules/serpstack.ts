import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'serpstack',
  docs: 'https://docs.apilayer.com/serpstack',
  revoke: 'https://serpstack.com/dashboard',
  rules: [
    {
      id: 'serpstack-api-key',
      title: 'serpstack API key',
      severity: 'medium',
      keywords: ['serpstack'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          SERPSTACK_API_KEY: ${hex(32)}`,
          sample`window.config = { serpstackApiKey: '${hex(32)}' };`,
          sample`curl "https://api.serpstack.com/search?query=x&access_key=${hex(32)}"`,
        ],
        passes: [
          sample`SERPSTACK_API_KEY=${hex(27)}`,
          sample`/* serpstack snippet, build ${hex(32)} */`,
          sample`SERPSTACK_API_KEY=your-serpstack-api-key`,
        ],
      },
    },
  ],
});
