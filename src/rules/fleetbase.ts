import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Fleetbase',
  docs: 'https://docs.fleetbase.io/',
  revoke: 'https://console.fleetbase.io/',
  rules: [
    {
      id: 'fleetbase-api-key',
      title: 'Fleetbase API key',
      severity: 'critical',
      keywords: ['flb_live_', 'flb_test_'],
      pattern: /(?<![0-9A-Za-z_])flb_(?:live|test)_[0-9A-Za-z]{20,40}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`FLEETBASE_KEY=flb_live_${base62(20)}`,
          sample`new Fleetbase('flb_test_${base62(20)}')`,
        ],
        passes: [sample`flb_live_${base62(9)}`, sample`flb_live_xxxxxxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
