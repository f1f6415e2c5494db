import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Travelpayouts',
  docs: 'https://support.travelpayouts.com/hc/en-us/articles/203956163',
  revoke: 'https://app.travelpayouts.com/profile/api-token',
  rules: [
    {
      id: 'travelpayouts-api-token',
      title: 'Travelpayouts API token',
      severity: 'medium',
      keywords: ['travelpayouts'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`TRAVELPAYOUTS_API_TOKEN=${hex(32)}`,
          sample`travelpayoutsApiToken: '${hex(32)}',`,
          sample`axios.get('https://api.travelpayouts.com/v1/prices/cheap', { headers: { 'X-Access-Token': '${hex(32)}' } })`,
        ],
        passes: [
          sample`TRAVELPAYOUTS_API_TOKEN=${hex(27)}`,
          sample`import logo from './travelpayouts.png?v=${hex(32)}'`,
          sample`TRAVELPAYOUTS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
