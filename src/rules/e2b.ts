import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'E2B',
  docs: 'https://e2b.dev/docs/api-key',
  revoke: 'https://e2b.dev/dashboard?tab=keys',
  rules: [
    {
      id: 'e2b-api-key',
      title: 'E2B API key',
      severity: 'critical',
      keywords: ['e2b_'],
      pattern: /(?<![0-9A-Za-z_])e2b_[0-9a-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`E2B_API_KEY=e2b_${hex(40)}`, sample`Sandbox.create({ apiKey: 'e2b_${hex(40)}' })`],
        passes: [sample`E2B_API_KEY=e2b_***`, sample`e2b_${hex(12)}`],
      },
    },
  ],
});
