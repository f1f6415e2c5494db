import { defineProvider } from '../detect/rule.ts';
import { base62, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'WorkOS',
  docs: 'https://workos.com/docs/reference/api-keys',
  revoke: 'https://dashboard.workos.com/api-keys',
  rules: [
    {
      id: 'workos-api-key',
      title: 'WorkOS API key',
      severity: 'critical',
      keywords: ['sk_live_a2V5Xz', 'sk_test_a2V5Xz'],
      pattern: /(?<![0-9A-Za-z_-])sk_(?:live|test)_a2V5Xz[0-9A-Za-z+=]{40,100}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`          WORKOS_API_KEY: sk_live_a2V5Xz${base62(60)}`,
          sample`new Client({ workosApiKey: 'sk_live_a2V5Xz${base62(60)}' })`,
        ],
        passes: [sample`pk_live_a2V5Xz${base62(60)}`, sample`client_01${upper36(24)}`],
      },
    },
  ],
});
