import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PayMongo',
  docs: 'https://developers.paymongo.com/docs/api-keys',
  revoke: 'https://dashboard.paymongo.com/developers',
  rules: [
    {
      id: 'paymongo-secret-key',
      title: 'PayMongo secret key',
      severity: 'critical',
      // The same prefix as Stripe's: only the name before tells.
      keywords: ['paymongo'],
      ignoreCase: true,
      pattern: /paymongo[^\n]{0,60}?(?<![0-9a-z_])(?<secret>sk_(?:live|test)_[0-9a-z]{16,64})(?![0-9a-z_])/i,
      entropy: 3,
      examples: {
        finds: [
          sample`PAYMONGO_SECRET_KEY=sk_live_${base62(24)}`,
          sample`paymongo: { secretKey: "sk_test_${base62(24)}" }`,
        ],
        passes: [sample`PAYMONGO_PUBLIC_KEY=pk_live_${base62(24)}`, sample`PAYMONGO_SECRET_KEY=sk_live_xxxx`],
      },
    },
  ],
});
