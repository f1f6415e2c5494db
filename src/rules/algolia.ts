import { defineProvider } from '../detect/rule.ts';
import { hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Algolia',
  docs: 'https://www.algolia.com/doc/guides/security/api-keys/',
  revoke: 'https://dashboard.algolia.com/account/api-keys/',
  rules: [
    {
      id: 'algolia-api-key',
      title: 'Algolia API key',
      severity: 'high',
      keywords: ['algolia'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ALGOLIA_ADMIN_API_KEY=${hex(32)}`,
          sample`const client = algoliasearch('${upper36(10)}', { apiKey: '${hex(32)}' })`,
        ],
        passes: [sample`ALGOLIA_APP_ID=${upper36(10)}`, sample`algolia index checksum of build ${hex(40)}`],
      },
    },
  ],
});
