import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Recharge',
  docs: 'https://developer.rechargepayments.com/2021-11/authentication',
  revoke: 'https://admin.rechargeapps.com/',
  rules: [
    {
      id: 'rechargepayments-api-key',
      title: 'Recharge API token',
      severity: 'high',
      keywords: [
        'sk_1x1_',
        'sk_2x2_',
        'sk_3x3_',
        'sk_5x5_',
        'sk_10x10_',
        'sk_test_1x1_',
        'sk_test_2x2_',
        'sk_test_3x3_',
        'sk_test_5x5_',
        'sk_test_10x10_',
      ],
      pattern: /(?<![0-9A-Za-z_-])sk(?:_test)?_(?:1x1|2x2|3x3|5x5|10x10)_[0-9a-f]{64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`RECHARGE_API_TOKEN=sk_1x1_${hex(64)}`,
          sample`{ "rechargeApiToken": "sk_1x1_${hex(64)}" }`,
        ],
        passes: [sample`sk_1x1_${hex(12)}`, sample`xsk_1x1_${hex(64)}`],
      },
    },
  ],
});
