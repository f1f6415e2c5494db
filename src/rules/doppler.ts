import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Doppler',
  docs: 'https://docs.doppler.com/reference/auth-token-formats',
  revoke: 'https://dashboard.doppler.com/',
  rules: [
    {
      id: 'doppler-token',
      title: 'Doppler token',
      severity: 'critical',
      keywords: ['dp.pt.', 'dp.st.', 'dp.ct.', 'dp.sa.', 'dp.said.', 'dp.scim.', 'dp.audit.'],
      pattern:
        /(?<![0-9A-Za-z_.-])dp\.(?:pt|ct|sa|said|scim|audit|st(?:\.[0-9a-z_-]{2,35})?)\.[0-9A-Za-z]{40,44}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`DOPPLER_TOKEN=dp.st.prd.${base62(43)}`,
          sample`doppler configure set token dp.pt.${base62(43)}`,
        ],
        passes: [sample`dp.pt.${base62(9)}`, sample`dp.st.prd`],
      },
    },
  ],
});
