import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Vonage (Nexmo)',
  docs: 'https://developer.vonage.com/en/account/secret-management',
  revoke: 'https://dashboard.nexmo.com/settings',
  rules: [
    {
      id: 'nexmo-api-secret',
      title: 'Vonage (Nexmo) API secret',
      severity: 'critical',
      keywords: ['nexmo', 'vonage'],
      value: /(?=[^0-9]{0,15}[0-9])[0-9A-Za-z]{16}/,
      examples: {
        finds: [sample`      - NEXMO_API_SECRET=${base62(16)}`, sample`nexmoApiSecret: '${base62(16)}',`],
        passes: [
          sample`NEXMO_API_SECRET=${base62(8)}`,
          sample`- nexmo: updated at revision ${base62(16)}`,
          sample`nexmoApiSecret: import.meta.env.NEXMO_API_SECRET,`,
        ],
      },
    },
  ],
});
