import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'YNAB',
  docs: 'https://api.ynab.com/#authentication',
  revoke: 'https://app.ynab.com/settings/developer',
  rules: [
    {
      id: 'youneedabudget-access-token',
      title: 'YNAB access token',
      severity: 'high',
      keywords: ['ynab', 'youneedabudget', 'you_need_a_budget'],
      value: /[0-9a-f]{64}|[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`          YNAB_ACCESS_TOKEN: ${base64url(43)}`,
          sample`ynabAccessToken: '${base64url(43)}',`,
          sample`curl https://api.ynab.com/v1/budgets -H "Authorization: Bearer ${base64url(43)}"`,
        ],
        passes: [
          sample`YNAB_ACCESS_TOKEN=${base64url(38)}`,
          sample`<img src="/img/ynab-logo.svg" id="${base64url(43)}">`,
          sample`YNAB_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
