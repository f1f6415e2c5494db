import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CircleCI',
  docs: 'https://circleci.com/docs/managing-api-tokens/',
  revoke: 'https://app.circleci.com/settings/user/tokens',
  rules: [
    {
      id: 'circleci-token',
      title: 'CircleCI personal or project token',
      severity: 'critical',
      keywords: ['CCIPAT_', 'CCIPRJ_'],
      pattern: /(?<![0-9A-Za-z_])CCIP(?:AT|RJ)_[0-9A-Za-z]{22}_[0-9a-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`CIRCLECI_TOKEN=CCIPAT_${base62(22)}_${hex(40)}`,
          sample`-H "Circle-Token: CCIPRJ_${base62(22)}_${hex(40)}"`,
        ],
        passes: [sample`CCIPAT_${base62(9)}`, sample`CCIPRJ_TOKEN`],
      },
    },
    {
      id: 'circleci-old-token',
      title: 'CircleCI token (before 2023)',
      severity: 'high',
      keywords: ['circleci', 'circle_token', 'circle-token', 'circletoken', 'circle_ci'],
      value: /[0-9a-f]{40}/,
      within: 60,
      examples: {
        finds: [
          sample`CIRCLE_TOKEN=${hex(40)}`,
          sample`https://circleci.com/api/v1.1/me?circle-token=${hex(40)}`,
        ],
        passes: [sample`CIRCLE_SHA1=${hex(40)}`, sample`circleci_token: ${hex(9)}`],
      },
    },
  ],
});
