import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AlienVault OTX',
  docs: 'https://otx.alienvault.com/api',
  revoke: 'https://otx.alienvault.com/settings',
  rules: [
    {
      id: 'alienvault-api-key',
      title: 'AlienVault OTX API key',
      severity: 'medium',
      keywords: ['alienvault', 'otx_api', 'otx_key', 'otxapi'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`ALIENVAULT_API_KEY=${hex(64)}`,
          sample`alienvaultApiKey: '${hex(64)}',`,
          sample`curl https://otx.alienvault.com/api/v1/users/me -H "X-OTX-API-KEY: ${hex(64)}"`,
        ],
        passes: [
          sample`ALIENVAULT_API_KEY=${hex(59)}`,
          sample`const buildHash = '${hex(64)}';`,
          sample`alienvault_api_key: "{{ alienvault_api_key }}"`,
        ],
      },
    },
  ],
});
