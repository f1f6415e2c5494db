import { defineProvider } from '../detect/rule.ts';
import { sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Storm Glass',
  docs: 'https://docs.stormglass.io/#/authentication',
  revoke: 'https://dashboard.stormglass.io',
  rules: [
    {
      id: 'stormglass-api-key',
      title: 'Storm Glass API key',
      severity: 'medium',
      keywords: ['stormglass', 'storm_glass', 'storm-glass'],
      value:
        /(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}-[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12})/,
      examples: {
        finds: [
          sample`ENV STORMGLASS_API_KEY=${uuid()}-${uuid()}`,
          sample`  "stormglass-api-key": "${uuid()}-${uuid()}",`,
          sample`curl https://api.stormglass.io/v2/weather/point -H "Authorization: ${uuid()}-${uuid()}"`,
        ],
        passes: [
          sample`STORMGLASS_API_KEY=${uuid()}`,
          sample`const buildHash = '${uuid()}-${uuid()}';`,
          sample`stormglassApiKey: Deno.env.get("STORMGLASS_API_KEY"),`,
        ],
      },
    },
  ],
});
