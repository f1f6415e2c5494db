import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Polar',
  docs: 'https://docs.polar.sh/integrate/authentication',
  revoke: 'https://polar.sh/settings',
  rules: [
    {
      id: 'polar-access-token',
      title: 'Polar access token',
      severity: 'critical',
      keywords: ['polar_oat_', 'polar_pat_', 'polar_rt_', 'polar_cs_', 'polar_at_'],
      pattern: /(?<![0-9A-Za-z_-])polar_(?:[op]at|rt|cs|at)_(?:[uo]_)?[0-9A-Za-z]{40,50}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`POLAR_ACCESS_TOKEN=polar_oat_${base62(43)}`,
          sample`headers: { Authorization: 'Bearer polar_oat_${base62(43)}' }`,
        ],
        passes: [sample`polar_oat_${base62(12)}`, sample`xpolar_oat_${base62(43)}`],
      },
    },
  ],
});
