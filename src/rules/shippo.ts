import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Shippo',
  docs: 'https://docs.goshippo.com/docs/guides_general/authentication/',
  revoke: 'https://apps.goshippo.com/settings/api',
  rules: [
    {
      id: 'shippo-api-token',
      title: 'Shippo live API token',
      severity: 'critical',
      keywords: ['shippo_live_'],
      pattern: /(?<![0-9A-Za-z_])shippo_live_[0-9A-Fa-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`SHIPPO_TOKEN=shippo_live_${hex(40)}`,
          sample`-H "Authorization: ShippoToken shippo_live_${hex(40)}"`,
        ],
        passes: [sample`shippo_live_${hex(12)}`, sample`shippo_test_mode_enabled`],
      },
    },
    {
      id: 'shippo-test-token',
      title: 'Shippo test token',
      severity: 'medium',
      keywords: ['shippo_test_'],
      pattern: /(?<![0-9A-Za-z_])shippo_test_[0-9A-Fa-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`-H "Authorization: ShippoToken shippo_test_${hex(40)}"`,
          sample`SHIPPO_TOKEN=shippo_test_${hex(40)}`,
        ],
        passes: [sample`shippo_test_mode_enabled`, sample`shippo_test_${hex(12)}`],
      },
    },
  ],
});
