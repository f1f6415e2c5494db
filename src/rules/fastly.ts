import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Fastly',
  docs: 'https://www.fastly.com/documentation/guides/account-info/user-access-and-control/using-api-tokens/',
  revoke: 'https://manage.fastly.com/account/personal/tokens',
  rules: [
    {
      id: 'fastly-api-token',
      title: 'Fastly API token',
      severity: 'critical',
      keywords: ['fastly'],
      value: /(?=\D{0,31}\d)(?=[^g-zA-Z]{0,31}[g-zA-Z])[0-9A-Za-z_-]{32}/,
      examples: {
        finds: [sample`FASTLY_API_TOKEN=${base64url(30)}K7`, sample`-H "Fastly-Key: ${base62(31)}Z"`],
        passes: [sample`FASTLY_SERVICE_ID=${base62(22)}`, sample`fastly_key: ${base62(9)}`],
      },
    },
  ],
});
