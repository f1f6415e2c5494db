import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'The Odds API',
  docs: 'https://the-odds-api.com/liveapi/guides/v4/',
  revoke: 'https://the-odds-api.com/account/',
  rules: [
    {
      id: 'theoddsapi-api-key',
      title: 'The Odds API key',
      severity: 'medium',
      keywords: ['theoddsapi', 'the_odds_api', 'the-odds-api', 'odds_api', 'oddsapi', 'odds-api'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ODDS_API_KEY=${hex(32)}`,
          sample`odds_api_key = "${hex(32)}"`,
          sample`url: https://api.the-odds-api.com/v4/sports/?apiKey=${hex(32)}`,
        ],
        passes: [
          sample`ODDS_API_KEY=${hex(27)}`,
          sample`const buildHash = '${hex(32)}';`,
          sample`odds_api_key: "{{ odds_api_key }}"`,
        ],
      },
    },
  ],
});
