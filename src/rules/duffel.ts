import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Duffel',
  docs: 'https://duffel.com/docs/api/overview/making-requests',
  revoke: 'https://app.duffel.com/',
  rules: [
    {
      id: 'duffel-access-token',
      title: 'Duffel live access token',
      severity: 'critical',
      keywords: ['duffel_live_'],
      pattern: /(?<![0-9A-Za-z_])duffel_live_[0-9A-Za-z_=-]{43}(?![0-9A-Za-z_=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`DUFFEL_TOKEN=duffel_live_${base64url(42)}k`,
          sample`new Duffel({ token: 'duffel_live_${base64url(42)}7' })`,
        ],
        passes: [sample`duffel_live_${base62(9)}`, sample`duffel_test_mode`],
      },
    },
    {
      id: 'duffel-test-token',
      title: 'Duffel test-mode access token',
      severity: 'medium',
      keywords: ['duffel_test_'],
      pattern: /(?<![0-9A-Za-z_])duffel_test_[0-9A-Za-z_=-]{43}(?![0-9A-Za-z_=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`new Duffel({ token: 'duffel_test_${base64url(42)}7' })`,
          sample`DUFFEL_ACCESS_TOKEN=duffel_test_${base64url(42)}k`,
        ],
        passes: [sample`duffel_test_mode`, sample`duffel_test_${base62(9)}`],
      },
    },
  ],
});
