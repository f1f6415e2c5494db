import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'RocketReach',
  docs: 'https://rocketreach.co/api/v3/docs/',
  revoke: 'https://rocketreach.co/account?section=nav_gen_api',
  rules: [
    {
      id: 'rocketreach-api-key',
      title: 'RocketReach API key',
      severity: 'high',
      keywords: ['rocketreach', 'rocket_reach', 'rocket-reach'],
      value: /(?:[0-9a-z]{5,8}k[0-9a-f]{32}|[0-9a-z-]{39})/,
      examples: {
        finds: [
          sample`ROCKETREACH_API_KEY=${digits(6)}k${hex(32)}`,
          sample`rocketreach_api_key: '${digits(6)}k${hex(32)}'`,
          sample`url: https://api.rocketreach.co/api/v2/account/?api_key=${digits(6)}k${hex(32)}`,
        ],
        passes: [
          sample`ROCKETREACH_API_KEY=${hex(20)}`,
          sample`cache_key: ${digits(6)}k${hex(32)}`,
          sample`rocketreachApiKey: Deno.env.get("ROCKETREACH_API_KEY"),`,
        ],
      },
    },
  ],
});
