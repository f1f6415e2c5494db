import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Refiner',
  docs: 'https://refiner.io/docs/api/',
  revoke: 'https://app.refiner.io',
  rules: [
    {
      id: 'refiner-api-key',
      title: 'Refiner API key',
      severity: 'medium',
      keywords: ['refiner'],
      vendor: 'name',
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`REFINER_API_KEY=${uuid()}`,
          sample`refinerApiKey: '${uuid()}',`,
          sample`refiner_api_key = "${uuid()}"`,
        ],
        passes: [
          sample`REFINER_PROJECT_ID=${uuid()}`,
          sample`refiner key of ${uuid()}`,
          sample`REFINER_API_KEY=${hex(24)}`,
          sample`REFINER_API_KEY=your-refiner-api-key`,
        ],
      },
    },
  ],
});
