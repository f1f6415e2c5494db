import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Liveblocks',
  docs: 'https://liveblocks.io/docs/authentication',
  revoke: 'https://liveblocks.io/dashboard',
  rules: [
    {
      id: 'liveblocks-secret-key',
      title: 'Liveblocks secret key',
      severity: 'critical',
      // The same prefixes as others': only the name before tells.
      keywords: ['sk_prod_', 'sk_dev_'],
      pattern: /liveblocks[\s\S]{0,60}?(?<![\w-])(?<secret>sk_(?:prod|dev)_[\w-]{64})(?![\w-])/i,
      entropy: 4,
      examples: {
        finds: [
          sample`LIVEBLOCKS_SECRET_KEY=sk_dev_${base64url(64)}`,
          sample`const liveblocks = new Liveblocks({\n  secret: "sk_prod_${base64url(64)}",\n});`,
        ],
        passes: [
          sample`createClient({ publicApiKey: "pk_prod_${base64url(64)}" }) // liveblocks`,
          sample`LIVEBLOCKS_SECRET_KEY=sk_prod_your_liveblocks_secret`,
        ],
      },
    },
  ],
});
