import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sportmonks',
  docs: 'https://docs.sportmonks.com/football/welcome/authentication',
  revoke: 'https://my.sportmonks.com',
  rules: [
    {
      id: 'sportsmonk-api-token',
      title: 'Sportmonks API token',
      severity: 'medium',
      keywords: ['sportmonk', 'sport_monk', 'sport-monk', 'sportsmonk', 'sports_monk', 'sports-monk'],
      value: /[0-9A-Za-z]{60}/,
      examples: {
        finds: [
          sample`ENV SPORTMONKS_API_TOKEN=${base62(60)}`,
          sample`const sportmonksApiToken = '${base62(60)}';`,
          sample`wget -qO- 'https://api.sportmonks.com/v3/football/leagues?api_token=${base62(60)}'`,
        ],
        passes: [
          sample`SPORTMONKS_API_TOKEN=${base62(55)}`,
          sample`- sportmonks: updated at revision ${base62(60)}`,
          sample`SPORTMONKS_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
