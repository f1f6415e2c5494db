import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Fireworks AI',
  docs: 'https://docs.fireworks.ai/api-reference/introduction',
  revoke: 'https://app.fireworks.ai/settings/users/api-keys',
  rules: [
    {
      id: 'fireworks-api-key',
      title: 'Fireworks AI API key',
      severity: 'high',
      keywords: ['fireworks'],
      value: /f(?:w|pk)_[0-9A-Za-z]{22,26}/,
      examples: {
        finds: [
          sample`FIREWORKS_API_KEY=fw_${base62(24)}`,
          sample`fireworksApiKey: 'fw_${base62(24)}',`,
          sample`axios.get('https://api.fireworks.ai/inference/v1/models', { headers: { 'Authorization': 'Bearer fw_${base62(24)}' } })`,
        ],
        passes: [
          sample`FIREWORKS_API_KEY=fw_${base62(8)}`,
          sample`checksum = "fw_${base62(24)}"`,
          sample`FIREWORKS_API_KEY=your-fireworks-api-key`,
        ],
      },
    },
  ],
});
