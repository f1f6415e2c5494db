import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lob',
  docs: 'https://docs.lob.com/#section/API-Keys',
  revoke: 'https://dashboard.lob.com/settings/api-keys',
  rules: [
    {
      id: 'lob-api-key',
      title: 'Lob live secret API key',
      severity: 'high',
      keywords: [
        'live_0',
        'live_1',
        'live_2',
        'live_3',
        'live_4',
        'live_5',
        'live_6',
        'live_7',
        'live_8',
        'live_9',
        'live_a',
        'live_b',
        'live_c',
        'live_d',
        'live_e',
        'live_f',
      ],
      pattern: /(?<![0-9A-Za-z_-])live_[0-9a-f]{35}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`LOB_API_KEY=live_${hex(35)}`,
          sample`curl -u live_${hex(35)}: https://api.lob.com/v1/addresses`,
        ],
        passes: [sample`live_pub_${hex(31)}`, sample`test_${hex(12)}`, sample`latest_${hex(35)}`],
      },
    },
    {
      id: 'lob-test-key',
      title: 'Lob test API key',
      severity: 'medium',
      keywords: [
        'test_0',
        'test_1',
        'test_2',
        'test_3',
        'test_4',
        'test_5',
        'test_6',
        'test_7',
        'test_8',
        'test_9',
        'test_a',
        'test_b',
        'test_c',
        'test_d',
        'test_e',
        'test_f',
      ],
      pattern: /(?<![0-9A-Za-z_-])test_[0-9a-f]{35}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`curl -u test_${hex(35)}: https://api.lob.com/v1/addresses`,
          sample`LOB_API_KEY=test_${hex(35)}`,
        ],
        passes: [sample`latest_${hex(35)}`, sample`test_${hex(12)}`],
      },
    },
  ],
});
