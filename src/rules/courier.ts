import { defineProvider } from '../detect/rule.ts';
import { base36, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Courier',
  docs: 'https://www.courier.com/docs/reference/auth/',
  revoke: 'https://app.courier.com/settings/api-keys',
  rules: [
    {
      id: 'courier-api-key',
      title: 'Courier API key',
      severity: 'high',
      keywords: ['pk_prod_', 'pk_test_', 'dk_prod_', 'dk_test_'],
      pattern: /(?<![0-9A-Za-z_])[pd]k_(?:prod|test)_[0-9A-Z]{28}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`COURIER_AUTH_TOKEN=pk_prod_${upper36(28)}`,
          sample`new CourierClient({ authorizationToken: 'pk_test_${upper36(28)}' })`,
        ],
        passes: [sample`pk_test_${base36(24)}`, sample`pk_prod_${upper36(12)}`],
      },
    },
  ],
});
