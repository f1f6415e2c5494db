import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Render',
  docs: 'https://render.com/docs/api',
  revoke: 'https://dashboard.render.com/u/settings#api-keys',
  rules: [
    {
      id: 'render-api-key',
      title: 'Render API key',
      severity: 'critical',
      keywords: ['rnd_'],
      pattern: /(?<![0-9A-Za-z_-])rnd_[0-9A-Za-z]{28,32}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`          RENDER_API_KEY: rnd_${base62(28)}`,
          sample`const renderApiKey = 'rnd_${base62(28)}';`,
        ],
        passes: [sample`rnd_${base62(12)}`, sample`xrnd_${base62(28)}`],
      },
    },
  ],
});
