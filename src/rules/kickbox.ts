import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kickbox',
  docs: 'https://docs.kickbox.com/docs/using-the-api',
  revoke: 'https://app.kickbox.com/settings/keys',
  rules: [
    {
      id: 'kickbox-api-key',
      title: 'Kickbox API key',
      severity: 'medium',
      keywords: ['kickbox'],
      value: /(?:live_[0-9A-Za-z]{64}|test_[0-9A-Za-z]{64})/,
      examples: {
        finds: [
          sample`KICKBOX_API_KEY=live_${hex(64)}`,
          sample`{ "kickboxApiKey": "live_${hex(64)}" }`,
          sample`curl "https://api.kickbox.com/v2/verify?email=a@example.com&apikey=live_${hex(64)}"`,
        ],
        passes: [
          sample`KICKBOX_API_KEY=live_${hex(32)}`,
          sample`{ "requestId": "live_${hex(64)}" }`,
          sample`KICKBOX_API_KEY=your-kickbox-api-key`,
        ],
      },
    },
  ],
});
