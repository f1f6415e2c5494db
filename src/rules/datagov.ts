import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'api.data.gov',
  docs: 'https://api.data.gov/docs/api-key/',
  revoke: 'https://api.data.gov/contact/',
  rules: [
    {
      id: 'datagov-api-key',
      title: 'api.data.gov API key',
      severity: 'low',
      keywords: ['datagov', 'data_gov', 'data-gov', 'data.gov'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`DATA_GOV_API_KEY=${base62(40)}`,
          sample`dataGovApiKey: '${base62(40)}',`,
          sample`url: https://api.nal.usda.gov/fdc/v1/foods?x=api.data.gov&api_key=${base62(40)}`,
        ],
        passes: [
          sample`DATA_GOV_API_KEY=${base62(35)}`,
          sample`const buildHash = '${base62(40)}';`,
          sample`data_gov_api_key: "{{ data_gov_api_key }}"`,
        ],
      },
    },
  ],
});
