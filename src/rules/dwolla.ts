import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dwolla',
  docs: 'https://developers.dwolla.com/docs/balance/api-fundamentals/authentication',
  revoke: 'https://dashboard.dwolla.com/applications',
  rules: [
    {
      id: 'dwolla-secret',
      title: 'Dwolla secret',
      severity: 'critical',
      keywords: ['dwolla'],
      value: /[0-9A-Za-z]{50}/,
      examples: {
        finds: [
          sample`DWOLLA_SECRET=${base62(50)}`,
          sample`window.config = { dwollaSecret: '${base62(50)}' };`,
        ],
        passes: [
          sample`DWOLLA_SECRET=${base62(45)}`,
          sample`- dwolla: updated at revision ${base62(50)}`,
          sample`dwollaSecret: Deno.env.get("DWOLLA_SECRET"),`,
        ],
      },
    },
  ],
});
