import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'GraphHopper',
  docs: 'https://docs.graphhopper.com/openapi/authentication',
  revoke: 'https://graphhopper.com/dashboard/#/apikeys',
  rules: [
    {
      id: 'graphhopper-api-key',
      title: 'GraphHopper API key',
      severity: 'medium',
      keywords: ['graphhopper', 'graph_hopper', 'graph-hopper'],
      value: /[0-9a-z][0-9a-z-]{34}[0-9a-z]/,
      examples: {
        finds: [
          sample`          GRAPHHOPPER_API_KEY: ${uuid()}`,
          sample`graphhopper_api_key = "${uuid()}"`,
          sample`curl "https://graphhopper.com/api/1/route?point=51.1,12.4&point=52.5,13.4&key=${uuid()}"`,
        ],
        passes: [
          sample`GRAPHHOPPER_API_KEY=${hex(24)}`,
          sample`graphhopper_id: ${uuid()}`,
          sample`GRAPHHOPPER_API_KEY=\${GRAPHHOPPER_API_KEY}`,
        ],
      },
    },
  ],
});
