import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Brave Search',
  docs: 'https://api-dashboard.search.brave.com/app/documentation',
  revoke: 'https://api-dashboard.search.brave.com/app/keys',
  rules: [
    {
      id: 'brave-api-key',
      title: 'Brave Search API key',
      severity: 'medium',
      keywords: ['brave'],
      value: /BSA[0-9A-Za-z_-]{24,30}/,
      examples: {
        finds: [
          sample`BRAVE_API_KEY=BSA${base64url(26)}k`,
          sample`braveApiKey: 'BSA${base64url(26)}k',`,
          sample`curl https://api.search.brave.com/res/v1/web/search?q=x -H "X-Subscription-Token: BSA${base64url(26)}k"`,
        ],
        passes: [
          sample`BRAVE_API_KEY=BSA${base62(6)}`,
          sample`checksum = "BSA${base64url(26)}k"`,
          sample`braveApiKey: Deno.env.get("BRAVE_API_KEY"),`,
        ],
      },
    },
  ],
});
