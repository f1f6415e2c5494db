import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Branch',
  docs: 'https://help.branch.io/developers-hub/reference/apis-overview',
  revoke: 'https://dashboard.branch.io/account-settings/profile',
  rules: [
    {
      id: 'branchio-secret',
      title: 'Branch secret',
      severity: 'high',
      keywords: ['secret_live_', 'secret_test_'],
      pattern: /(?<![0-9A-Za-z_-])secret_(?:live|test)_[0-9A-Za-z]{32}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`BRANCH_SECRET=secret_live_${base62(32)}`,
          sample`branchSecret: 'secret_live_${base62(32)}',`,
        ],
        passes: [sample`key_live_${base62(32)}`, sample`secret_live_${base62(12)}`],
      },
    },
  ],
});
