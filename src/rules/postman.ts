import { defineProvider } from '../detect/rule.ts';
import { hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Postman',
  docs: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
  revoke: 'https://go.postman.co/settings/me/api-keys',
  rules: [
    {
      id: 'postman-api-key',
      title: 'Postman API key',
      severity: 'critical',
      keywords: ['PMAK-'],
      pattern: /(?<![0-9A-Za-z_-])PMAK-[0-9a-f]{24}-[0-9a-f]{34}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`POSTMAN_API_KEY=PMAK-${hex(24)}-${hex(34)}`,
          sample`-H 'X-Api-Key: PMAK-${hex(24)}-${hex(34)}'`,
        ],
        passes: [sample`PMAK-${hex(24)}`, sample`PMAK-${hex(24)}-XX`],
      },
    },
    {
      id: 'postman-collection-key',
      title: 'Postman collection access key',
      severity: 'high',
      keywords: ['PMAT-'],
      pattern: /(?<![0-9A-Za-z_-])PMAT-[0-9A-Z]{26}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`https://api.postman.com/collections/1-abc?access_key=PMAT-${upper36(26)}`,
          sample`access_key: "PMAT-${upper36(26)}"`,
        ],
        passes: [sample`PMAT-${upper36(9)}`, sample`PMAT-XXXXXXXXXXXXXXXXXXXXXXXXXX`],
      },
    },
  ],
});
