import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Crossmint',
  docs: 'https://docs.crossmint.com/introduction/platform/api-keys/server-side',
  revoke: 'https://www.crossmint.com/console/projects/apiKeys',
  rules: [
    {
      id: 'crossmint-server-key',
      title: 'Crossmint server-side API key',
      severity: 'critical',
      keywords: ['sk_production_', 'sk_staging_'],
      pattern: /(?<![0-9A-Za-z_])sk_(?:production|staging)_[0-9A-Za-z]{64,400}(?![0-9A-Za-z_])/,
      examples: {
        finds: [
          sample`CROSSMINT_API_KEY=sk_production_${base62(170)}`,
          sample`'x-api-key': 'sk_staging_${base62(160)}'`,
        ],
        passes: [sample`ck_production_${base62(170)}`, sample`sk_staging_${base62(8)}`],
      },
    },
  ],
});
