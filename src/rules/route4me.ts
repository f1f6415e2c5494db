import { defineProvider } from '../detect/rule.ts';
import { sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Route4Me',
  docs: 'https://route4me.io/docs/',
  revoke: 'https://route4me.com/member/view/settings',
  rules: [
    {
      id: 'route4me-api-key',
      title: 'Route4Me API key',
      severity: 'medium',
      keywords: ['route4me'],
      value: /[0-9A-Z]{32}/,
      examples: {
        finds: [
          sample`ENV ROUTE4ME_API_KEY=${upperHex(32)}`,
          sample`route4meApiKey: '${upperHex(32)}',`,
          sample`url: https://api.route4me.com/api.v4/route.php?api_key=${upperHex(32)}`,
        ],
        passes: [
          sample`ROUTE4ME_API_KEY=${upperHex(27)}`,
          sample`route4meRevision = '${upperHex(32)}'`,
          sample`ROUTE4ME_API_KEY=\${ROUTE4ME_API_KEY}`,
        ],
      },
    },
  ],
});
