import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Streak',
  docs: 'https://streak.readme.io/reference/authentication',
  revoke: 'https://mail.google.com',
  rules: [
    {
      id: 'streak-api-key',
      title: 'Streak API key',
      severity: 'high',
      keywords: ['streak'],
      vendor: 'name',
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`STREAK_API_KEY=${hex(32)}`,
          sample`streakApiKey: '${hex(32)}',`,
          sample`{ "streak_api_key": "${hex(32)}" }`,
        ],
        passes: [
          sample`STREAK_API_KEY=${hex(24)}`,
          sample`longest streak key ${hex(32)}`,
          sample`streakCount: "${hex(32)}"`,
          sample`STREAK_API_KEY=your-streak-api-key`,
        ],
      },
    },
  ],
});
