import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Upstage',
  docs: 'https://console.upstage.ai/docs/getting-started',
  revoke: 'https://console.upstage.ai/api-keys',
  rules: [
    {
      id: 'upstage-api-key',
      title: 'Upstage API key',
      severity: 'high',
      keywords: ['upstage'],
      value: /up_[0-9A-Za-z]{28,32}/,
      examples: {
        finds: [
          sample`          UPSTAGE_API_KEY: up_${base62(32)}`,
          sample`{ "upstageApiKey": "up_${base62(32)}" }`,
          sample`axios.get('https://api.upstage.ai/v1/chat/completions', { headers: { 'Authorization': 'Bearer up_${base62(32)}' } })`,
        ],
        passes: [
          sample`UPSTAGE_API_KEY=up_${base62(12)}`,
          sample`const buildHash = 'up_${base62(32)}';`,
          sample`upstageApiKey: Deno.env.get("UPSTAGE_API_KEY"),`,
        ],
      },
    },
  ],
});
