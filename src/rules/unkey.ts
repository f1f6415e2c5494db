import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Unkey',
  docs: 'https://www.unkey.com/docs/security/root-keys',
  revoke: 'https://app.unkey.com/settings/root-keys',
  rules: [
    {
      id: 'unkey-root-key',
      title: 'Unkey root key',
      severity: 'critical',
      keywords: ['unkey_'],
      pattern: /(?<![0-9A-Za-z_-])unkey_(?=[^0-9_]{0,30}[0-9])[0-9A-Za-z]{20,34}(?![0-9A-Za-z_-])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`          UNKEY_ROOT_KEY: unkey_${base62(23)}`,
          sample`new Client({ unkeyRootKey: 'unkey_${base62(23)}' })`,
        ],
        passes: [sample`unkey_${base62(8)}`, sample`unkey_rootKeyPermissionsTable`],
      },
    },
  ],
});
