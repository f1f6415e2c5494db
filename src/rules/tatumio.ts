import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tatum',
  docs: 'https://docs.tatum.io/docs/authentication',
  revoke: 'https://dashboard.tatum.io/',
  rules: [
    {
      id: 'tatumio-api-key',
      title: 'Tatum API key',
      severity: 'high',
      keywords: ['tatum_', 'tatum.io', 'tatumio', 'tatumsdk', 'tatumapi', 'tatum-api', 'tatumkey'],
      value: /t-[0-9a-f]{24}-[0-9a-f]{24}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:_\d)?/,
      examples: {
        finds: [
          sample`          TATUM_API_KEY: t-${hex(24)}-${hex(24)}`,
          sample`let tatumApiKey: string = "t-${hex(24)}-${hex(24)}"`,
          sample`axios.get('https://api.tatum.io/v3/tatum/usage', { headers: { 'x-api-key': 't-${hex(24)}-${hex(24)}' } })`,
        ],
        passes: [
          sample`TATUM_API_KEY=t-${hex(24)}`,
          sample`const buildHash = 't-${hex(24)}-${hex(24)}';`,
          sample`tatumApiKey: Deno.env.get("TATUM_API_KEY"),`,
        ],
      },
    },
  ],
});
