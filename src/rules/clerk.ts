import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Clerk',
  docs: 'https://clerk.com/docs/deployments/clerk-environment-variables',
  revoke: 'https://dashboard.clerk.com/last-active?path=api-keys',
  rules: [
    {
      id: 'clerk-secret-key',
      title: 'Clerk secret key',
      severity: 'critical',
      // The same prefix as Stripe's: only the name before tells.
      keywords: ['clerk'],
      ignoreCase: true,
      pattern: /clerk[^\n]{0,60}?(?<![0-9a-z_])(?<secret>sk_(?:live|test)_[0-9a-z]{32,64})(?![0-9a-z_])/i,
      entropy: 3,
      examples: {
        finds: [
          sample`CLERK_SECRET_KEY=sk_live_${base62(42)}`,
          sample`clerkClient = Clerk({ secretKey: 'sk_test_${base62(42)}' })`,
        ],
        passes: [
          sample`NEXT_PUBLIC_CLERK_PUBLISHABLE_KEY=pk_live_${base62(42)}`,
          sample`CLERK_SECRET_KEY=sk_test_xxxxxxxx`,
        ],
      },
    },
  ],
});
