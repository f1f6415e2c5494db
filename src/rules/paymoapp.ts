import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Paymo',
  docs: 'https://github.com/paymoapp/api',
  revoke: 'https://app.paymoapp.com/',
  rules: [
    {
      id: 'paymoapp-api-key',
      title: 'Paymo API key',
      severity: 'medium',
      keywords: ['paymoapp', 'paymo_', 'paymo.'],
      value: /[0-9A-Za-z]{44}|[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`          PAYMO_API_KEY: ${base62(44)}`,
          sample`paymo_api_key: '${base62(44)}'`,
          sample`curl https://app.paymoapp.com/api/users -H "Authorization: Bearer ${base62(44)}"`,
        ],
        passes: [
          sample`PAYMO_API_KEY=${base62(39)}`,
          sample`/* Paymo snippet, build ${base62(44)} */`,
          sample`PAYMO_API_KEY=your-paymo-api-key`,
        ],
      },
    },
  ],
});
