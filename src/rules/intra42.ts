import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: '42 Intra',
  docs: 'https://api.intra.42.fr/apidoc/guides/getting_started',
  revoke: 'https://profile.intra.42.fr/oauth/applications',
  rules: [
    {
      id: 'intra42-client-secret',
      title: '42 Intra client secret',
      severity: 'high',
      keywords: ['s-s4t2ud-', 's-s4t2af-'],
      pattern: /(?<![0-9A-Za-z_-])s-s4t2(?:ud|af)-[0-9a-f]{64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`FORTYTWO_CLIENT_SECRET=s-s4t2ud-${hex(64)}`,
          sample`clientSecret: 's-s4t2af-${hex(64)}'`,
        ],
        passes: [sample`u-s4t2ud-${hex(64)}`, sample`s-s4t2ud-${hex(9)}`],
      },
    },
  ],
});
