import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Powrbot',
  docs: 'https://www.powrbot.com/',
  revoke: 'https://www.powrbot.com/',
  rules: [
    {
      id: 'powrbot-api-key',
      title: 'Powrbot API key',
      severity: 'medium',
      keywords: ['powrbot'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`          POWRBOT_API_KEY: ${hex(40)}`,
          sample`  "powrbot-api-key": "${hex(40)}",`,
          sample`axios.get('https://powrbot.com/search/api/profile', { headers: { 'Authorization': 'Token ${hex(40)}' } })`,
        ],
        passes: [
          sample`POWRBOT_API_KEY=${hex(35)}`,
          sample`powrbot_id: ${hex(40)}`,
          sample`POWRBOT_API_KEY=your-powrbot-api-key`,
        ],
      },
    },
  ],
});
