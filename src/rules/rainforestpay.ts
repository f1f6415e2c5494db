import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Rainforest',
  docs: 'https://docs.rainforestpay.com/',
  revoke: 'https://portal.rainforestpay.com/',
  rules: [
    {
      id: 'rainforestpay-api-key',
      title: 'Rainforest API key',
      severity: 'critical',
      keywords: ['rainforest'],
      value: /(?:sandbox_)?apikey_[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`ENV RAINFOREST_API_KEY=apikey_${hex(64)}`,
          sample`{ "rainforestApiKey": "apikey_${hex(64)}" }`,
          sample`axios.get('https://api.rainforestpay.com/v1/payins', { headers: { 'Authorization': 'Bearer apikey_${hex(64)}' } })`,
        ],
        passes: [
          sample`RAINFOREST_API_KEY=apikey_${hex(12)}`,
          sample`checksum = "apikey_${hex(64)}"`,
          sample`RAINFOREST_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
