import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Val Town',
  docs: 'https://docs.val.town/api/authentication/',
  revoke: 'https://www.val.town/settings/api',
  rules: [
    {
      id: 'valtown-api-token',
      title: 'Val Town API token',
      severity: 'high',
      keywords: ['vtwn_'],
      pattern: /(?<![0-9A-Za-z_-])vtwn_[0-9A-Za-z]{24,34}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [sample`VAL_TOWN_API_KEY=vtwn_${base62(28)}`, sample`valTownApiKey: 'vtwn_${base62(28)}',`],
        passes: [sample`vtwn_${base62(8)}`, sample`xvtwn_${base62(28)}`],
      },
    },
  ],
});
