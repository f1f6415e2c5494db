import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Polygon.io',
  docs: 'https://polygon.io/docs',
  revoke: 'https://polygon.io/dashboard/api-keys',
  rules: [
    {
      id: 'polygon-api-key',
      title: 'Polygon.io API key',
      severity: 'medium',
      keywords: ['polygon_api', 'polygonapi', 'polygon_io', 'polygonio', 'polygon.io', 'polygon_key'],
      value: /[0-9A-Za-z_]{32}/,
      examples: {
        finds: [
          sample`ENV POLYGON_API_KEY=${base62(32)}`,
          sample`POLYGON_API_KEY = "${base62(32)}"`,
          sample`curl "https://api.polygon.io/v3/reference/tickers?apiKey=${base62(32)}"`,
        ],
        passes: [
          sample`POLYGON_API_KEY=${base62(27)}`,
          sample`{ "requestId": "${base62(32)}" }`,
          sample`POLYGON_API_KEY=\${POLYGON_API_KEY}`,
        ],
      },
    },
  ],
});
