import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Inngest',
  docs: 'https://www.inngest.com/docs/platform/signing-keys',
  revoke: 'https://www.inngest.com/docs/platform/manage/rotating-keys',
  rules: [
    {
      id: 'inngest-signing-key',
      title: 'Inngest signing key',
      severity: 'critical',
      keywords: ['signkey-'],
      pattern: /(?<![0-9A-Za-z_])signkey-[a-z]{2,12}-[0-9a-f]{64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`INNGEST_SIGNING_KEY=signkey-prod-${hex(64)}`,
          sample`serve({ client: inngest, functions, signingKey: "signkey-test-${hex(64)}" })`,
        ],
        passes: [
          sample`signkey-prod-${hex(12)}`,
          sample`INNGEST_SIGNING_KEY=signkey-prod-<your-signing-key>`,
        ],
      },
    },
  ],
});
