import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Shipday',
  docs: 'https://docs.shipday.com/reference/authentication',
  revoke: 'https://dispatch.shipday.com',
  rules: [
    {
      id: 'shipday-api-key',
      title: 'Shipday API key',
      severity: 'high',
      keywords: ['shipday'],
      value: /(?:[0-9A-Za-z]{10}\.[0-9A-Za-z]{20}|[0-9A-Za-z.]{11}[0-9A-Za-z]{20})/,
      examples: {
        finds: [
          sample`ENV SHIPDAY_API_KEY=${base62(10)}.${base62(20)}`,
          sample`const shipdayApiKey = '${base62(10)}.${base62(20)}';`,
          sample`curl https://api.shipday.com/orders -H "Authorization: Basic ${base62(10)}.${base62(20)}"`,
        ],
        passes: [
          sample`SHIPDAY_API_KEY=${base62(10)}.${base62(8)}`,
          sample`cache_key: ${base62(10)}.${base62(20)}`,
          sample`SHIPDAY_API_KEY=\${SHIPDAY_API_KEY}`,
        ],
      },
    },
  ],
});
