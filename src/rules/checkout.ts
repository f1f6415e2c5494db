import { defineProvider } from '../detect/rule.ts';
import { base36, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Checkout.com',
  docs: 'https://www.checkout.com/docs/developer-resources/api/manage-api-keys',
  revoke: 'https://dashboard.checkout.com/',
  rules: [
    {
      id: 'checkout-sandbox-key',
      title: 'Checkout.com sandbox secret key',
      severity: 'medium',
      keywords: ['sk_test_', 'sk_sbox_'],
      pattern:
        /(?<![0-9A-Za-z_])(?:sk_test_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|sk_sbox_[0-9a-z]{26,28})(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`CHECKOUT_SECRET_KEY=sk_test_${uuid()}`, sample`new Checkout('sk_sbox_${base36(26)}')`],
        passes: [sample`pk_test_${uuid()}`, sample`sk_sbox_${base36(8)}`],
      },
    },
    {
      id: 'checkout-secret-key',
      title: 'Checkout.com secret key',
      severity: 'critical',
      keywords: [
        'checkout_',
        'checkout.com',
        'checkoutcom',
        'checkoutsdk',
        'checkoutsecret',
        'checkoutkey',
        'cko_',
        'ckosecret',
      ],
      value: /sk_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|sk_[0-9a-z]{26,28}/,
      examples: {
        finds: [
          sample`ENV CHECKOUT_SECRET_KEY=sk_${uuid()}`,
          sample`checkout_secret_key = "sk_${uuid()}"`,
          sample`curl https://api.checkout.com/payments -H "Authorization: sk_${uuid()}"`,
        ],
        passes: [
          sample`CHECKOUT_SECRET_KEY=pk_${uuid()}`,
          sample`{ "requestId": "sk_${uuid()}" }`,
          sample`checkoutSecretKey: Deno.env.get("CHECKOUT_SECRET_KEY"),`,
        ],
      },
    },
  ],
});
