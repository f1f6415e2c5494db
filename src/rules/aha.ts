import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Aha!',
  docs: 'https://www.aha.io/api',
  revoke: 'https://secure.aha.io/settings/api_keys',
  rules: [
    {
      id: 'aha-api-key',
      title: 'Aha! API key',
      severity: 'high',
      keywords: ['aha_api', 'ahaapi', 'aha_token', 'aha.io', 'ahaio', 'aha_key'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`          AHA_API_KEY: ${hex(64)}`,
          sample`const ahaApiKey = '${hex(64)}';`,
          sample`curl https://acme.aha.io/api/v1/me -H "Authorization: Bearer ${hex(64)}"`,
        ],
        passes: [
          sample`AHA_API_KEY=${hex(59)}`,
          sample`checksum = "${hex(64)}"`,
          sample`ahaApiKey: Deno.env.get("AHA_API_KEY"),`,
        ],
      },
    },
  ],
});
