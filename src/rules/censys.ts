import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Censys',
  docs: 'https://docs.censys.com/',
  revoke: 'https://search.censys.io/account/api',
  rules: [
    {
      id: 'censys-api-secret',
      title: 'Censys API secret',
      severity: 'medium',
      keywords: ['censys'],
      value: /censys_[0-9A-Za-z_]{20,60}|[0-9A-Za-z]{32}/,
      examples: {
        finds: [sample`export CENSYS_API_SECRET="${base62(32)}"`, sample`censys_api_secret: '${base62(32)}'`],
        passes: [
          sample`CENSYS_API_SECRET=${base62(27)}`,
          sample`censysRevision = '${base62(32)}'`,
          sample`censys_api_secret: "{{ censys_api_secret }}"`,
        ],
      },
    },
  ],
});
