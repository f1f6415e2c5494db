import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Razorpay',
  docs: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
  revoke: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
  rules: [
    {
      id: 'razorpay-basic-auth',
      title: 'Razorpay key secret beside its key id',
      severity: 'critical',
      keywords: ['rzp_live_', 'rzp_test_'],
      pattern:
        /(?<![0-9A-Za-z_])rzp_(?:live|test)_[0-9A-Za-z]{14}:(?<secret>[0-9A-Za-z]{24})(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`curl -u rzp_test_${base62(14)}:${base62(24)} https://api.razorpay.com/v1/orders`,
          sample`https://rzp_live_${base62(14)}:${base62(24)}@api.razorpay.com/v1/payments`,
        ],
        passes: [
          sample`curl -u rzp_test_${base62(14)}:YOUR_KEY_SECRET https://api.razorpay.com/v1/orders`,
          sample`rzp_live_${base62(14)}`,
          sample`rzp_live_${base62(14)}:${base62(8)}`,
        ],
      },
    },
    {
      id: 'razorpay-key-secret',
      title: 'Razorpay key secret',
      severity: 'critical',
      keywords: ['razorpay', 'rzp_secret', 'rzp_key'],
      value: /[0-9A-Za-z]{24}/,
      examples: {
        finds: [
          sample`RAZORPAY_KEY_SECRET=${base62(24)}`,
          sample`new Razorpay({ key_id: 'rzp_live_${base62(14)}', key_secret: '${base62(24)}' })`,
          sample`"razorpayKeySecret": "${base62(24)}"`,
        ],
        passes: [
          sample`RAZORPAY_KEY_ID=rzp_live_${base62(14)}`,
          sample`key_secret: '${base62(24)}'`,
          sample`RAZORPAY_KEY_SECRET=${base62(12)}`,
          sample`RAZORPAY_KEY_SECRET=your-razorpay-key-secret`,
        ],
      },
    },
  ],
});
