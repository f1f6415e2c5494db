import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Braintree',
  docs: 'https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials',
  revoke: 'https://www.braintreegateway.com/login',
  rules: [
    {
      id: 'braintree-private-key',
      title: 'Braintree private key',
      severity: 'critical',
      keywords: ['braintree'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`BRAINTREE_PRIVATE_KEY=${hex(32)}`,
          sample`braintree: { environment: "Production", privateKey: "${hex(32)}" }`,
        ],
        passes: [
          sample`BRAINTREE_PRIVATE_KEY=${hex(27)}`,
          sample`braintreePrivateRevision = '${hex(32)}'`,
          sample`BRAINTREE_PRIVATE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
