import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PayPal',
  docs: 'https://developer.paypal.com/api/rest/authentication/',
  revoke: 'https://developer.paypal.com/dashboard/applications/live',
  rules: [
    {
      id: 'paypal-client-secret',
      title: 'PayPal client secret',
      severity: 'critical',
      keywords: ['paypal', 'pp_secret'],
      value: /E[A-Z](?=\D{0,77}\d)[0-9A-Za-z_-]{78}/,
      within: 200,
      examples: {
        finds: [
          sample`PAYPAL_CLIENT_SECRET=EM${base64url(77)}7`,
          sample`paypal.configure({ mode: 'live', client_secret: 'EC${base62(78)}' })`,
        ],
        passes: [sample`PAYPAL_CLIENT_ID=AY${base64url(78)}`, sample`paypal_secret: E${base62(9)}`],
      },
    },
    {
      id: 'paypal-access-token',
      title: 'PayPal or Braintree access token',
      severity: 'critical',
      keywords: ['access_token$production$', 'A21AA'],
      pattern:
        /(?<![0-9A-Za-z_-])(?:access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32}|A21AA[0-9A-Za-z_-]{80,100})(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`BRAINTREE_TOKEN=access_token$production$${base36(16)}$${hex(32)}`,
          sample`Authorization: Bearer A21AA${base64url(92)}`,
        ],
        passes: [sample`access_token$production$${base36(5)}`, sample`A21AA${base62(9)}`],
      },
    },
    {
      id: 'paypal-webhook-or-nvp',
      title: 'PayPal classic API signature or Braintree private key',
      severity: 'high',
      keywords: ['paypal_sig', 'paypal_signature', 'paypalsignature', 'paypal_api_sig', 'braintree'],
      value: /A[0-9A-Za-z._-]{55}|[0-9a-f]{32}/,
      within: 50,
      examples: {
        finds: [sample`PAYPAL_API_SIGNATURE=A${base62(54)}7`, sample`BRAINTREE_PRIVATE_KEY=${hex(32)}`],
        passes: [sample`BRAINTREE_MERCHANT_ID=${base36(16)}`, sample`braintree_key: ${hex(9)}`],
      },
    },
    {
      id: 'paypal-sandbox-token',
      title: 'PayPal or Braintree sandbox access token',
      severity: 'medium',
      keywords: ['access_token$sandbox$'],
      pattern: /(?<![0-9A-Za-z_-])access_token\$sandbox\$[0-9a-z]{16}\$[0-9a-f]{32}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`BRAINTREE_TOKEN=access_token$sandbox$${base36(16)}$${hex(32)}`,
          sample`{ "accessToken": "access_token$sandbox$${base36(16)}$${hex(32)}" }`,
        ],
        passes: [sample`access_token$sandbox$${base36(5)}`, sample`access_token$sandbox$`],
      },
    },
  ],
});
