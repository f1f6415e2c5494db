import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Finage',
  docs: 'https://finage.co.uk/docs/api/getting-started',
  revoke: 'https://moon.finage.co.uk/',
  rules: [
    {
      id: 'finage-api-key',
      title: 'Finage API key',
      severity: 'medium',
      keywords: ['finage'],
      value: /API_KEY[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`ENV FINAGE_API_KEY=API_KEY${upper36(32)}`,
          sample`  "finage-api-key": "API_KEY${upper36(32)}",`,
          sample`curl "https://api.finage.co.uk/last/stock/AAPL?apikey=API_KEY${upper36(32)}"`,
        ],
        passes: [
          sample`FINAGE_API_KEY=API_KEY${upper36(10)}`,
          sample`checksum = "API_KEY${upper36(32)}"`,
          sample`finageApiKey: Deno.env.get("FINAGE_API_KEY"),`,
        ],
      },
    },
  ],
});
