import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Captain Data',
  docs: 'https://docs.captaindata.co/',
  revoke: 'https://app.captaindata.co/',
  rules: [
    {
      id: 'captaindata-api-key',
      title: 'Captain Data API key',
      severity: 'medium',
      keywords: ['captaindata', 'captain_data'],
      value: /[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV CAPTAINDATA_API_KEY=${hex(64)}`,
          sample`window.config = { captaindataApiKey: '${hex(64)}' };`,
          sample`curl https://api.captaindata.co/v3/workflows -H "x-api-key: ${hex(64)}"`,
        ],
        passes: [
          sample`CAPTAINDATA_API_KEY=${hex(59)}`,
          sample`captaindataRevision = '${hex(64)}'`,
          sample`captaindataApiKey: Deno.env.get("CAPTAINDATA_API_KEY"),`,
        ],
      },
    },
  ],
});
