import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Nightfall AI',
  docs: 'https://help.nightfall.ai/developer-api',
  revoke: 'https://app.nightfall.ai/developer-platform',
  rules: [
    {
      id: 'nightfall-api-key',
      title: 'Nightfall AI API key',
      severity: 'high',
      keywords: ['nightfall'],
      value: /NF-[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV NIGHTFALL_API_KEY=NF-${base62(32)}`,
          sample`nightfall_api_key: 'NF-${base62(32)}'`,
          sample`axios.get('https://api.nightfall.ai/v3/scan', { headers: { 'Authorization': 'Bearer NF-${base62(32)}' } })`,
        ],
        passes: [
          sample`NIGHTFALL_API_KEY=NF-${base62(16)}`,
          sample`"etag": "NF-${base62(32)}"`,
          sample`nightfallApiKey: Deno.env.get("NIGHTFALL_API_KEY"),`,
        ],
      },
    },
  ],
});
