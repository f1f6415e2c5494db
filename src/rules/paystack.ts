import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Paystack',
  docs: 'https://paystack.com/docs/api/authentication/',
  revoke: 'https://dashboard.paystack.com/#/settings/developers',
  rules: [
    {
      id: 'paystack-live-key',
      title: 'Paystack live secret key',
      severity: 'critical',
      keywords: ['sk_live_'],
      pattern: /(?<![0-9A-Za-z_])sk_live_[0-9a-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`PAYSTACK_SECRET_KEY=sk_live_${hex(40)}`,
          sample`headers: { Authorization: 'Bearer sk_live_${hex(40)}' }`,
        ],
        passes: [sample`pk_live_${hex(40)}`, sample`sk_live_${hex(8)}`],
      },
    },
    {
      id: 'paystack-test-key',
      title: 'Paystack test secret key',
      severity: 'medium',
      keywords: ['sk_test_'],
      pattern: /(?<![0-9A-Za-z_])sk_test_[0-9a-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`PAYSTACK_SECRET_KEY=sk_test_${hex(40)}`,
          sample`const paystack = require('paystack')('sk_test_${hex(40)}');`,
        ],
        passes: [sample`pk_test_${hex(40)}`, sample`sk_test_${hex(8)}`],
      },
    },
  ],
});
