import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Riot Games',
  docs: 'https://developer.riotgames.com/docs/portal',
  revoke: 'https://developer.riotgames.com/',
  rules: [
    {
      id: 'riot-api-key',
      title: 'Riot Games API key',
      severity: 'medium',
      keywords: ['RGAPI-'],
      pattern: /(?<![0-9A-Za-z_-])RGAPI-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - RIOT_API_KEY=RGAPI-${uuid()}`,
          sample`headers: { Authorization: 'Bearer RGAPI-${uuid()}' }`,
        ],
        passes: [sample`RGAPI-${hex(12)}`, sample`xRGAPI-${uuid()}`],
      },
    },
  ],
});
