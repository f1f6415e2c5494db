import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Diffbot',
  docs: 'https://docs.diffbot.com/reference/authentication',
  revoke: 'https://app.diffbot.com/',
  rules: [
    {
      id: 'diffbot-token',
      title: 'Diffbot token',
      severity: 'medium',
      keywords: ['diffbot'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`DIFFBOT_TOKEN=${hex(32)}`,
          sample`https://api.diffbot.com/v3/article?token=${hex(32)}&url=x`,
        ],
        passes: [sample`DIFFBOT_URL=https://api.diffbot.com`, sample`diffbot_token: ${hex(9)}`],
      },
    },
  ],
});
