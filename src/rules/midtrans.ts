import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Midtrans',
  docs: 'https://docs.midtrans.com/docs/api-authorization-headers',
  revoke: 'https://dashboard.midtrans.com/settings/config_info',
  rules: [
    {
      id: 'midtrans-server-key',
      title: 'Midtrans server key',
      severity: 'critical',
      keywords: ['Mid-server-'],
      pattern: /(?<![0-9A-Za-z_-])(?:SB-)?Mid-server-[0-9A-Za-z_-]{24}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ENV MIDTRANS_SERVER_KEY=Mid-server-${base62(24)}`,
          sample`{ "midtransServerKey": "Mid-server-${base62(24)}" }`,
        ],
        passes: [sample`SB-Mid-client-${base62(16)}`, sample`xMid-server-${base62(24)}`],
      },
    },
  ],
});
