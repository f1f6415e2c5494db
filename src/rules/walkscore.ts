import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Walk Score',
  docs: 'https://www.walkscore.com/professional/api.php',
  revoke: 'https://www.walkscore.com/professional/api-sign-up.php',
  rules: [
    {
      id: 'walkscore-api-key',
      title: 'Walk Score API key',
      severity: 'medium',
      keywords: ['walkscore', 'walk_score', 'walk-score'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          WALKSCORE_API_KEY: ${hex(32)}`,
          sample`<add key="walkscoreApiKey" value="${hex(32)}" />`,
          sample`curl "https://api.walkscore.com/score?format=json&wsapikey=${hex(32)}"`,
        ],
        passes: [
          sample`WALKSCORE_API_KEY=${hex(27)}`,
          sample`walkscore_id: ${hex(32)}`,
          sample`WALKSCORE_API_KEY=\${WALKSCORE_API_KEY}`,
        ],
      },
    },
  ],
});
