import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Travis CI',
  docs: 'https://docs.travis-ci.com/user/travis-tokens/',
  revoke: 'https://app.travis-ci.com/account/preferences',
  rules: [
    {
      id: 'travisci-api-token',
      title: 'Travis CI API token',
      severity: 'high',
      keywords: [
        'travis_',
        'travis-token',
        'travistoken',
        'travisapi',
        'travis login',
        'travis.token',
        'travis token',
        'travisci',
        'travis-ci.com/v',
        'travis =',
      ],
      value: /(?=\D{0,21}\d)(?=[^g-zA-Z]{0,21}[g-zA-Z])[0-9A-Za-z_-]{22}/,
      within: 40,
      examples: {
        finds: [
          sample`TRAVIS_API_TOKEN=${base62(20)}K7`,
          sample`travis login --com --access-token ${base62(20)}Z8`,
        ],
        passes: [sample`TRAVIS_BUILD_ID=${digits(9)}`, sample`travis_token: ${base62(9)}`],
      },
    },
  ],
});
