import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Coveralls',
  docs: 'https://docs.coveralls.io/api-introduction',
  revoke: 'https://coveralls.io/account',
  rules: [
    {
      id: 'coveralls-repo-token',
      title: 'Coveralls repo token',
      severity: 'medium',
      keywords: ['coveralls_', 'coveralls:', 'coveralls-', 'coveralls ', 'coverallstoken', 'coverallsrepo'],
      value: /(?=\D{0,31}\d)(?:[0-9A-Za-z-]{37}|[0-9A-Za-z]{32,33})/,
      examples: {
        finds: [sample`COVERALLS_REPO_TOKEN=${base62(33)}`, sample`coveralls:\n  repo_token: ${base62(32)}`],
        passes: [sample`COVERALLS_SERVICE_NAME=travis-ci`, sample`coveralls_token: ${base62(9)}`],
      },
    },
  ],
});
