import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pinterest',
  docs: 'https://developers.pinterest.com/docs/getting-started/authentication/',
  revoke: 'https://developers.pinterest.com/apps/',
  rules: [
    {
      id: 'pinterest-access-token',
      title: 'Pinterest access or refresh token',
      severity: 'high',
      keywords: ['pina_', 'pinr.'],
      pattern: /(?<![0-9A-Za-z_-])(?:pina_[0-9A-Z]{60,140}|pinr\.[0-9A-Za-z_.-]{60,900})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`      - PINTEREST_ACCESS_TOKEN=pina_${upper36(80)}`,
          sample`headers: { Authorization: 'Bearer pina_${upper36(80)}' }`,
        ],
        passes: [sample`pina_${upper36(12)}`, sample`xpina_${upper36(80)}`],
      },
    },
  ],
});
