import { defineProvider } from '../detect/rule.ts';
import { base64Of, digits, hex, sample } from '../detect/sample.ts';

/** What a deploy key holds behind the deployment's name. */
const HELD = base64Of(sample`{"v2":"${hex(32)}"}`);

export default defineProvider({
  name: 'Convex',
  docs: 'https://docs.convex.dev/cli/deploy-key-types',
  revoke: 'https://dashboard.convex.dev/',
  rules: [
    {
      id: 'convex-deploy-key',
      title: 'Convex deploy or admin key',
      severity: 'critical',
      keywords: ['eyJ2MiI6I'],
      pattern: /(?<![\w:-])[a-z][\w:-]{2,100}\|eyJ2MiI6I[0-9A-Za-z+/]{46}=(?![0-9A-Za-z+/=])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`CONVEX_DEPLOY_KEY=prod:happy-animal-${digits(3)}|${HELD}`,
          sample`const CONVEX_KEY = "project:acme:shop-4d047|${HELD}";`,
        ],
        passes: [
          sample`CONVEX_DEPLOY_KEY="prod:happy-animal-${digits(3)}|your-key"`,
          sample`CONVEX_DEPLOYMENT=dev:clear-finch-${digits(3)}`,
        ],
      },
    },
  ],
});
