import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Knapsack Pro',
  docs: 'https://docs.knapsackpro.com/api/',
  revoke: 'https://knapsackpro.com/dashboard',
  rules: [
    {
      id: 'knapsackpro-test-suite-token',
      title: 'Knapsack Pro test suite token',
      severity: 'medium',
      keywords: ['knapsackpro', 'knapsack_pro', 'knapsack-pro'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`KNAPSACK_PRO_TEST_SUITE_TOKEN_JEST=${hex(32)}`,
          sample`  KNAPSACK_PRO_TEST_SUITE_TOKEN_CYPRESS: ${hex(32)}`,
          sample`{ "knapsackProToken": "${hex(32)}" }`,
        ],
        passes: [
          sample`KNAPSACK_PRO_TEST_SUITE_TOKEN_JEST=${hex(24)}`,
          sample`"@knapsack-pro/jest": "7.0.0", resolved ${hex(40)}`,
          sample`testSuiteToken: ${hex(32)}`,
          sample`KNAPSACK_PRO_TEST_SUITE_TOKEN: \${{ secrets.TOKEN }}`,
        ],
      },
    },
  ],
});
