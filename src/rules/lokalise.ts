import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lokalise',
  docs: 'https://developers.lokalise.com/reference/api-authentication',
  revoke: 'https://app.lokalise.com/profile',
  rules: [
    {
      id: 'lokalise-api-token',
      title: 'Lokalise API token',
      severity: 'high',
      keywords: ['lokalise'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [sample`LOKALISE_API_TOKEN=${hex(40)}`, sample`lokalise2 --token ${hex(40)} file download`],
        passes: [sample`LOKALISE_PROJECT_ID=${hex(22)}.${digits(8)}`, sample`lokalise_token: ${hex(9)}`],
      },
    },
  ],
});
