import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Replicate',
  docs: 'https://replicate.com/docs/topics/security/api-tokens',
  revoke: 'https://replicate.com/account/api-tokens',
  rules: [
    {
      id: 'replicate-api-token',
      title: 'Replicate API token',
      severity: 'critical',
      keywords: ['r8_'],
      pattern: /(?<![0-9A-Za-z_])r8_[0-9A-Za-z]{37}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`REPLICATE_API_TOKEN=r8_${base62(37)}`,
          sample`new Replicate({ auth: 'r8_${base62(37)}' })`,
        ],
        passes: [sample`r8_${base62(9)}`, sample`r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
