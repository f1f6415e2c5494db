import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Plivo',
  docs: 'https://www.plivo.com/docs/account/api/authentication',
  revoke: 'https://console.plivo.com/dashboard/',
  rules: [
    {
      id: 'plivo-auth-token',
      title: 'Plivo auth token',
      severity: 'critical',
      keywords: ['plivo'],
      value: /[0-9A-Za-z_-]{40}/,
      examples: {
        finds: [sample`PLIVO_AUTH_TOKEN=${base62(40)}`, sample`plivo: { authToken: "${base62(40)}" }`],
        passes: [
          sample`PLIVO_AUTH_TOKEN=${base62(35)}`,
          sample`- plivo: updated at revision ${base62(40)}`,
          sample`plivo_auth_token: "{{ plivo_auth_token }}"`,
        ],
      },
    },
  ],
});
