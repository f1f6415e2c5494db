import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lob',
  docs: 'https://docs.lob.com/#section/API-Keys',
  revoke: 'https://dashboard.lob.com/settings/api-keys',
  rules: [
    {
      id: 'lob-api-key',
      title: 'Lob secret API key',
      severity: 'high',
      keywords: ['live_', 'test_'],
      pattern: /(?<![0-9A-Za-z_-])(?:live|test)_[0-9a-f]{35}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`LOB_API_KEY=live_${hex(35)}`,
          sample`curl -u test_${hex(35)}: https://api.lob.com/v1/addresses`,
        ],
        passes: [sample`live_pub_${hex(31)}`, sample`test_${hex(12)}`, sample`latest_${hex(35)}`],
      },
    },
  ],
});
