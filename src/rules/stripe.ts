import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Stripe',
  docs: 'https://docs.stripe.com/keys',
  revoke: 'https://dashboard.stripe.com/apikeys',
  rotation: [
    'Roll the key in the dashboard and choose "now" as the time at which the old one expires.',
    'Read the request logs of the old key for calls that are not yours.',
  ],
  rules: [
    {
      id: 'stripe-live-key',
      title: 'Stripe live secret or restricted key',
      severity: 'critical',
      keywords: ['sk_live_', 'rk_live_', 'sk_prod_', 'rk_prod_', 'sk_org_'],
      pattern:
        /(?<![0-9A-Za-z_])(?:[sr]k_(?:live|prod)|sk_org(?:_live)?)_[0-9A-Za-z]{16,247}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`STRIPE_KEY=sk_live_${base62(24)}`, sample`{ "apiKey": "rk_live_${base62(99)}" }`],
        passes: [
          sample`pk_live_${base62(24)}`,
          sample`sk_live_${base62(8)}`,
          sample`task_live_${base62(24)}`,
        ],
      },
    },
    {
      id: 'stripe-test-key',
      title: 'Stripe test-mode secret or restricted key',
      severity: 'medium',
      keywords: ['sk_test_', 'rk_test_'],
      pattern: /(?<![0-9A-Za-z_])[sr]k_test_[0-9A-Za-z]{16,247}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`STRIPE_SECRET=sk_test_${base62(24)}`, sample`new Stripe('rk_test_${base62(99)}')`],
        passes: [sample`pk_test_${base62(24)}`, sample`sk_test_${base62(10)}`],
      },
    },
    {
      id: 'stripe-webhook-secret',
      title: 'Stripe webhook signing secret',
      severity: 'high',
      keywords: ['whsec_'],
      pattern: /(?<![0-9A-Za-z_])whsec_[0-9A-Za-z+/]{32,64}={0,2}(?![0-9A-Za-z_+/=])/,
      entropy: 3,
      examples: {
        finds: [
          sample`STRIPE_WEBHOOK_SECRET=whsec_${base62(32)}`,
          sample`endpointSecret = "whsec_${base62(64)}";`,
        ],
        passes: [sample`whsec_${base62(8)}`, sample`whsec_...`],
      },
    },
  ],
});
