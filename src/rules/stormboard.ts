import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Stormboard',
  docs: 'https://api.stormboard.com/docs',
  revoke: 'https://stormboard.com/account',
  rules: [
    {
      id: 'stormboard-api-key',
      title: 'Stormboard API key',
      severity: 'medium',
      keywords: ['stormboard'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`STORMBOARD_API_KEY=${hex(40)}`,
          sample`window.config = { stormboardApiKey: '${hex(40)}' };`,
          sample`axios.get('https://api.stormboard.com/users/profile', { headers: { 'X-API-Key': '${hex(40)}' } })`,
        ],
        passes: [
          sample`STORMBOARD_API_KEY=${hex(35)}`,
          sample`- stormboard: updated at revision ${hex(40)}`,
          sample`STORMBOARD_API_KEY=\${STORMBOARD_API_KEY}`,
        ],
      },
    },
  ],
});
