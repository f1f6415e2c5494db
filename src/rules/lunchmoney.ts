import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lunch Money',
  docs: 'https://lunchmoney.dev/',
  revoke: 'https://my.lunchmoney.app/developers',
  rules: [
    {
      id: 'lunchmoney-access-token',
      title: 'Lunch Money access token',
      severity: 'high',
      keywords: ['lunchmoney', 'lunch_money'],
      value: /[0-9a-f]{50}/,
      examples: {
        finds: [
          sample`          LUNCHMONEY_ACCESS_TOKEN: ${hex(50)}`,
          sample`lunchmoneyAccessToken: '${hex(50)}',`,
          sample`curl https://dev.lunchmoney.app/v1/me -H "Authorization: Bearer ${hex(50)}"`,
        ],
        passes: [
          sample`LUNCHMONEY_ACCESS_TOKEN=${hex(45)}`,
          sample`/* Lunch Money snippet, build ${hex(50)} */`,
          sample`LUNCHMONEY_ACCESS_TOKEN=<your Lunch Money access token>`,
        ],
      },
    },
  ],
});
