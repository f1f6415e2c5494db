import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'TruffleHog Enterprise',
  docs: 'https://docs.trufflesecurity.com/',
  revoke: 'https://docs.trufflesecurity.com/',
  rules: [
    {
      id: 'trufflehogenterprise-agent-key',
      title: 'TruffleHog Enterprise agent key or secret',
      severity: 'high',
      keywords: ['thog-agent-', 'thog-secret-', 'thog-key-'],
      pattern: /(?<![0-9A-Za-z_-])thog-(?:agent|secret|key)-(?:[0-9a-f]{32}|[0-9a-f]{16})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`THOG_AGENT_KEY=thog-agent-${hex(32)}`,
          sample`{ "thogAgentKey": "thog-agent-${hex(32)}" }`,
        ],
        passes: [sample`thog-agent-${hex(8)}`, sample`xthog-agent-${hex(32)}`],
      },
    },
  ],
});
