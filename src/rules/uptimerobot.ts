import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'UptimeRobot',
  docs: 'https://uptimerobot.com/api/legacy/',
  revoke: 'https://dashboard.uptimerobot.com/integrations',
  rules: [
    {
      id: 'uptimerobot-api-key',
      title: 'UptimeRobot API key',
      severity: 'medium',
      keywords: ['uptimerobot', 'uptime_robot', 'uptime-robot'],
      value: /(?:[0-9A-Za-z]{7,11}-[0-9A-Za-z]{24}|[mu]r?[0-9]{5,10}-[0-9a-f]{20,32})/,
      examples: {
        finds: [
          sample`UPTIMEROBOT_API_KEY=u${digits(7)}-${hex(24)}`,
          sample`uptimeRobotApiKey: 'ur${digits(6)}-${hex(24)}',`,
          sample`curl -X POST https://api.uptimerobot.com/v2/getMonitors -d "api_key=m${digits(9)}-${hex(24)}"`,
        ],
        passes: [
          sample`UPTIMEROBOT_API_KEY=u${digits(7)}-${hex(10)}`,
          sample`{ "requestId": "u${digits(7)}-${hex(24)}" }`,
          sample`UPTIMEROBOT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
