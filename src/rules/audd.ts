import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'AudD',
  docs: 'https://docs.audd.io',
  revoke: 'https://dashboard.audd.io',
  rules: [
    {
      id: 'audd-api-token',
      title: 'AudD API token',
      severity: 'medium',
      keywords: ['audd'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`AUDD_API_TOKEN=${hex(32)}`,
          sample`auddApiToken: '${hex(32)}',`,
          sample`{ "audd_api_token": "${hex(32)}" }`,
        ],
        passes: [
          sample`AUDD_API_TOKEN=${hex(24)}`,
          sample`audd ${hex(32)}`,
          sample`apiToken: ${hex(32)}`,
          sample`AUDD_API_TOKEN=your-audd-api-token`,
        ],
      },
    },
  ],
});
