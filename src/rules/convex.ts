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
    {
      // The name of the instance, then the version 1 and what is encrypted:
      // https://github.com/get-convex/convex-backend/blob/main/self-hosted/advanced/running_binary_directly.md
      id: 'convex-self-hosted-admin-key',
      title: 'Convex admin key of a self-hosted backend',
      severity: 'critical',
      keywords: ['convex-self-hosted|01', 'SELF_HOSTED_ADMIN_KEY'],
      pattern:
        /(?:(?<![\w-])convex-self-hosted|SELF_HOSTED_ADMIN_KEY["']?\s{0,4}[:=]\s{0,4}["']?[\w-]{2,64})\|(?<secret>01[0-9a-f]{60,120})(?![0-9A-Za-z])/,
      entropy: 3,
      examples: {
        finds: [
          sample`CONVEX_SELF_HOSTED_ADMIN_KEY="convex-self-hosted|01${hex(68)}"`,
          sample`CONVEX_SELF_HOSTED_ADMIN_KEY='acme-prod|01${hex(96)}'`,
          sample`npx convex dev --admin-key 'convex-self-hosted|01${hex(68)}'`,
        ],
        passes: [
          sample`CONVEX_SELF_HOSTED_ADMIN_KEY="convex-self-hosted|<key>"`,
          sample`CONVEX_SELF_HOSTED_ADMIN_KEY=convex-self-hosted|0123`,
        ],
      },
    },
  ],
});
