import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Code Climate',
  docs: 'https://docs.codeclimate.com/docs/finding-your-test-coverage-token',
  revoke: 'https://codeclimate.com/profile/tokens',
  rules: [
    {
      id: 'codeclimate-reporter-id',
      title: 'Code Climate test reporter id or API token',
      severity: 'medium',
      keywords: ['codeclimate', 'code_climate', 'cc_test_reporter_id', 'cc_reporter'],
      value: /[0-9a-f]{64}|[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`CC_TEST_REPORTER_ID=${hex(64)}`,
          sample`CODECLIMATE_API_TOKEN=${hex(40)}`,
          sample`CODECLIMATE_REPO_TOKEN=${hex(64)}`,
        ],
        passes: [sample`https://codeclimate.com/github/acme/repo`, sample`codeclimate_token: ${hex(9)}`],
      },
    },
  ],
});
