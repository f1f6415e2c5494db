import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Daily',
  docs: 'https://docs.daily.co/reference/rest-api',
  revoke: 'https://dashboard.daily.co/developers',
  rules: [
    {
      id: 'dailyco-api-key',
      title: 'Daily API key',
      severity: 'high',
      keywords: ['dailyco', 'daily_co', 'daily.co', 'daily-co', 'daily_api', 'dailyapi', 'daily-api'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`ENV DAILY_API_KEY=${hex(64)}`,
          sample`<add key="dailyApiKey" value="${hex(64)}" />`,
          sample`axios.get('https://api.daily.co/v1/rooms', { headers: { 'Authorization': 'Bearer ${hex(64)}' } })`,
        ],
        passes: [
          sample`DAILY_API_KEY=${hex(40)}`,
          sample`daily token report, sha256 ${hex(64)}`,
          sample`apiKey: ${hex(64)}`,
          sample`DAILY_API_KEY=your-daily-api-key`,
        ],
      },
    },
  ],
});
