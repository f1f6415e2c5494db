import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tradier',
  docs: 'https://documentation.tradier.com/brokerage-api/overview/authentication',
  revoke: 'https://dash.tradier.com/settings/api',
  rules: [
    {
      id: 'tradier-access-token',
      title: 'Tradier access token',
      severity: 'critical',
      keywords: ['tradier'],
      value: /[0-9A-Za-z]{28}/,
      examples: {
        finds: [
          sample`          TRADIER_ACCESS_TOKEN: ${base62(28)}`,
          sample`TRADIER_ACCESS_TOKEN = "${base62(28)}"`,
          sample`curl https://api.tradier.com/v1/user/profile -H "Authorization: Bearer ${base62(28)}"`,
        ],
        passes: [
          sample`TRADIER_ACCESS_TOKEN=${base62(23)}`,
          sample`tradier_id: ${base62(28)}`,
          sample`TRADIER_ACCESS_TOKEN=\${TRADIER_ACCESS_TOKEN}`,
        ],
      },
    },
  ],
});
