import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Buildkite',
  docs: 'https://buildkite.com/docs/apis/managing-api-tokens',
  revoke: 'https://buildkite.com/user/api-access-tokens',
  rules: [
    {
      id: 'buildkite-token',
      title: 'Buildkite user, agent or cluster token',
      severity: 'critical',
      keywords: ['bkua_', 'bkaa_', 'bkct_', 'bkat_'],
      pattern: /(?<![0-9A-Za-z_])bk(?:ua|aa|ct|at)_[0-9A-Za-z]{38,100}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`BUILDKITE_API_TOKEN=bkua_${hex(40)}`,
          sample`-H "Authorization: Bearer bkua_${hex(40)}"`,
        ],
        passes: [sample`bkua_${hex(9)}`, sample`bkua_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'buildkite-old-token',
      title: 'Buildkite API token (before 2023) or agent token',
      severity: 'high',
      keywords: [
        'buildkite_agent_token',
        'buildkite_api',
        'buildkite_token',
        'buildkiteapi',
        'buildkitetoken',
        'buildkite_access',
        'buildkite-agent',
        'api.buildkite.com',
      ],
      value: /[0-9a-f]{50}|[0-9a-f]{40}/,
      within: 60,
      examples: {
        finds: [sample`BUILDKITE_AGENT_TOKEN=${hex(50)}`, sample`buildkite_api_token: "${hex(40)}"`],
        passes: [sample`BUILDKITE_COMMIT=${hex(40)}`, sample`BUILDKITE_API_TOKEN=$TOKEN`],
      },
    },
  ],
});
