import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Duffel',
  docs: 'https://duffel.com/docs/api/overview/making-requests',
  revoke: 'https://app.duffel.com/',
  rules: [
    {
      id: 'duffel-access-token',
      title: 'Duffel access token',
      severity: 'critical',
      keywords: ['duffel_live_', 'duffel_test_'],
      pattern: /(?<![0-9A-Za-z_])duffel_(?:live|test)_[0-9A-Za-z_=-]{43}(?![0-9A-Za-z_=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`DUFFEL_TOKEN=duffel_live_${base64url(42)}k`,
          sample`new Duffel({ token: 'duffel_test_${base64url(42)}7' })`,
        ],
        passes: [sample`duffel_live_${base62(9)}`, sample`duffel_test_mode`],
      },
    },
  ],
});
