import { defineProvider } from '../detect/rule.ts';
import { base62, base64, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Fly.io',
  docs: 'https://fly.io/docs/security/tokens/',
  revoke: 'fly tokens revoke TOKEN_ID',
  rules: [
    {
      id: 'flyio-access-token',
      title: 'Fly.io access token',
      severity: 'critical',
      keywords: ['fo1_', 'fm1r_', 'fm1a_', 'fm2_'],
      pattern:
        /(?<![0-9A-Za-z_])(?:fo1_[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])|fm(?:1[ar]|2)_[0-9A-Za-z+/]{80,1000}={0,3}(?![0-9A-Za-z+/]))/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`FLY_API_TOKEN=fo1_${base64url(42)}k`,
          sample`FLY_API_TOKEN="FlyV1 fm2_${base64(300)}=="`,
        ],
        passes: [sample`fo1_${base62(10)}`, sample`fm2_${base62(20)}`],
      },
    },
  ],
});
