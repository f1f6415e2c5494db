import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sourcegraph',
  docs: 'https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token',
  revoke: 'https://sourcegraph.com/users/me/settings/tokens',
  rules: [
    {
      id: 'sourcegraph-access-token',
      title: 'Sourcegraph access token',
      severity: 'critical',
      keywords: ['sgp_'],
      pattern: /(?<![0-9A-Za-z_])sgp_(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`SRC_ACCESS_TOKEN=sgp_${hex(40)}`,
          sample`Authorization: token sgp_${hex(16)}_${hex(40)}`,
        ],
        passes: [sample`sgp_${hex(9)}`, sample`sgp_local_token`],
      },
    },
    {
      id: 'sourcegraph-license-key',
      title: 'Sourcegraph license or dotcom gateway key',
      severity: 'high',
      keywords: ['slk_', 'sgd_', 'sgs_'],
      pattern: /(?<![0-9A-Za-z_])(?:slk|sgd|sgs)_[0-9a-f]{64}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`CODY_GATEWAY_TOKEN=sgd_${hex(64)}`, sample`"licenseToken": "slk_${hex(64)}"`],
        passes: [sample`slk_${hex(9)}`, sample`sgd_optimizer`],
      },
    },
    {
      id: 'sourcegraph-old-token',
      title: 'Sourcegraph access token (before 2023)',
      severity: 'high',
      keywords: ['sourcegraph', 'src_access_token'],
      value: /[0-9a-f]{40}/,
      within: 40,
      examples: {
        finds: [sample`SOURCEGRAPH_TOKEN=${hex(40)}`, sample`src_access_token: '${hex(40)}'`],
        passes: [
          sample`SOURCEGRAPH_URL=https://sourcegraph.example.com`,
          sample`https://sourcegraph.com/github.com/o/access@${hex(12)}`,
        ],
      },
    },
  ],
});
