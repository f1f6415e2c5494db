import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'eBay',
  docs: 'https://developer.ebay.com/api-docs/static/creating-edp-account.html',
  revoke: 'https://developer.ebay.com/my/keys',
  rules: [
    {
      id: 'ebay-client-secret',
      title: 'eBay client secret (Cert ID)',
      severity: 'high',
      keywords: ['PRD-', 'SBX-'],
      pattern: /(?<![0-9A-Za-z_-])(?:PRD|SBX)-[0-9a-f]{12}(?:-[0-9a-f]{4}){4}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`export EBAY_CERT_ID="PRD-${hex(12)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(4)}"`,
          sample`{ "ebayCertId": "PRD-${hex(12)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(4)}" }`,
        ],
        passes: [sample`PRD-${hex(12)}`, sample`xPRD-${hex(12)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(4)}`],
      },
    },
  ],
});
