import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Knock',
  docs: 'https://docs.knock.app/developer-tools/api-keys',
  revoke: 'https://dashboard.knock.app/',
  rules: [
    {
      id: 'knock-secret-key',
      title: 'Knock secret API key',
      severity: 'high',
      // The same prefixes as Stripe's: only the name before tells.
      keywords: ['sk_live_', 'sk_test_'],
      pattern: /knock[^\n]{0,60}?(?<![\w-])(?<secret>sk_(?:live|test)_[\w-]{43})(?![\w-])/i,
      entropy: 3.5,
      examples: {
        finds: [
          sample`KNOCK_SECRET_API_KEY=sk_test_${base64url(43)}`,
          sample`const knock = new Knock("sk_live_${base64url(43)}");`,
        ],
        passes: [
          sample`NEXT_PUBLIC_KNOCK_PUBLIC_API_KEY=pk_test_${base64url(43)}`,
          sample`KNOCK_API_KEY=sk_test_your_api_key_here`,
        ],
      },
    },
  ],
});
