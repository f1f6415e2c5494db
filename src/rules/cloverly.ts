import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloverly',
  docs: 'https://docs.cloverly.com/',
  revoke: 'https://dashboard.cloverly.com/',
  rules: [
    {
      id: 'cloverly-private-key',
      title: 'Cloverly private key',
      severity: 'medium',
      keywords: ['private_key:'],
      pattern: /(?<![0-9A-Za-z_])private_key:(?<secret>[0-9a-f]{16})(?![0-9A-Za-z_-])/,
      entropy: 2,
      examples: {
        finds: [
          sample`CLOVERLY_API_KEY=private_key:${hex(16)}`,
          sample`headers: { Authorization: 'Bearer private_key:${hex(16)}' }`,
        ],
        passes: [
          sample`public_key:${hex(16)}`,
          sample`private_key:${hex(32)}`,
          sample`private_key:ffffffffffffffff`,
        ],
      },
    },
  ],
});
