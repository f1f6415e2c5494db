import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample, upper36, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Codecov',
  docs: 'https://docs.codecov.com/docs/codecov-tokens',
  revoke: 'https://app.codecov.io',
  rules: [
    {
      id: 'codecov-token',
      title: 'Codecov upload or access token',
      severity: 'medium',
      keywords: ['codecov'],
      value: /(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-z]{32})/,
      examples: {
        finds: [
          sample`CODECOV_TOKEN=${uuid()}`,
          sample`bash <(curl -s https://codecov.io/bash) -t ${uuid()} # codecov token: ${uuid()}`,
          sample`  codecov_token: "${base36(32)}"`,
        ],
        passes: [
          sample`[![codecov](https://codecov.io/gh/o/r/branch/main/graph/badge.svg?token=${upper36(10)})](https://codecov.io/gh/o/r)`,
          sample`CODECOV_TOKEN: \${{ secrets.CODECOV_TOKEN }}`,
          sample`uses: codecov/codecov-action@${hex(40)}`,
          sample`token: ${uuid()}`,
        ],
      },
    },
  ],
});
