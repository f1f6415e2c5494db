import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ramp',
  docs: 'https://docs.ramp.com/developer-api/v1/authorization',
  revoke: 'https://app.ramp.com/settings/developer',
  rules: [
    {
      id: 'ramp-client-secret',
      title: 'Ramp client secret or access token',
      severity: 'critical',
      keywords: ['ramp_sec_', 'ramp_tok_'],
      pattern: /(?<![0-9A-Za-z_])ramp_(?:sec|tok)_[0-9A-Za-z]{40,64}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`RAMP_CLIENT_SECRET=ramp_sec_${base62(48)}`,
          sample`clientSecret: 'ramp_sec_${base62(48)}'`,
          sample`Authorization: Bearer ramp_tok_${base62(48)}`,
        ],
        passes: [sample`ramp_id_${base62(40)}`, sample`ramp_sec_${base62(12)}`],
      },
    },
  ],
});
