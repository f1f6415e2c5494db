import { defineProvider } from '../detect/rule.ts';
import { sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'TMetric',
  docs: 'https://tmetric.com/help/data-integrations/how-to-use-tmetric-rest-api',
  revoke: 'https://app.tmetric.com/#/profile',
  rules: [
    {
      id: 'tmetric-api-token',
      title: 'TMetric API token',
      severity: 'medium',
      keywords: [
        'tmetric_',
        'tmetric-',
        'tmetric.',
        'tmetricapi',
        'tmetrictoken',
        'tmetrickey',
        'tmetricsecret',
      ],
      value: /[0-9A-Z]{64}/,
      examples: {
        finds: [
          sample`TMETRIC_API_TOKEN=${upperHex(64)}`,
          sample`let tmetricApiToken: string = "${upperHex(64)}"`,
          sample`axios.get('https://app.tmetric.com/api/v3/user', { headers: { 'Authorization': 'Bearer ${upperHex(64)}' } })`,
        ],
        passes: [
          sample`TMETRIC_API_TOKEN=${upperHex(59)}`,
          sample`cache_key: ${upperHex(64)}`,
          sample`TMETRIC_API_TOKEN=your-tmetric-api-token`,
        ],
      },
    },
  ],
});
