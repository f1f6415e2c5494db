import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OpenCage',
  docs: 'https://opencagedata.com/api#authentication',
  revoke: 'https://opencagedata.com/dashboard#geocoding',
  rules: [
    {
      id: 'opencagedata-api-key',
      title: 'OpenCage API key',
      severity: 'medium',
      keywords: ['opencage', 'open_cage', 'open-cage'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`OPENCAGE_API_KEY=${hex(32)}`,
          sample`<add key="opencageApiKey" value="${hex(32)}" />`,
          sample`url: https://api.opencagedata.com/geocode/v1/json?q=Berlin&key=${hex(32)}`,
        ],
        passes: [
          sample`OPENCAGE_API_KEY=${hex(27)}`,
          sample`- opencage: updated at revision ${hex(32)}`,
          sample`opencageApiKey: Deno.env.get("OPENCAGE_API_KEY"),`,
        ],
      },
    },
  ],
});
