import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Fleetbase',
  docs: 'https://docs.fleetbase.io/',
  revoke: 'https://console.fleetbase.io/',
  rules: [
    {
      id: 'fleetbase-api-key',
      title: 'Fleetbase live API key',
      severity: 'critical',
      keywords: ['flb_live_'],
      pattern: /(?<![0-9A-Za-z_])flb_live_[0-9A-Za-z]{20,40}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`FLEETBASE_KEY=flb_live_${base62(20)}`,
          sample`new Fleetbase('flb_live_${base62(20)}')`,
        ],
        passes: [sample`flb_live_${base62(9)}`, sample`flb_live_xxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'fleetbase-test-key',
      title: 'Fleetbase test API key',
      severity: 'medium',
      keywords: ['flb_test_'],
      pattern: /(?<![0-9A-Za-z_])flb_test_[0-9A-Za-z]{20,40}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`new Fleetbase('flb_test_${base62(20)}')`,
          sample`FLEETBASE_KEY=flb_test_${base62(20)}`,
        ],
        passes: [sample`flb_test_${base62(9)}`, sample`flb_test_xxxxxxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
