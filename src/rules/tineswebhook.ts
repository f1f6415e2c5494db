import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tines',
  docs: 'https://www.tines.com/docs/actions/types/webhook/',
  revoke: 'https://login.tines.com/',
  rules: [
    {
      id: 'tineswebhook-url',
      title: 'Tines webhook address',
      severity: 'high',
      keywords: ['.tines.com/webhook/'],
      pattern: /https:\/\/[\w-]{1,63}\.tines\.com\/webhook\/[0-9a-z]{32}\/[0-9a-z]{32}(?![0-9A-Za-z])/,
      entropy: 3,
      examples: {
        finds: [
          sample`TINES_WEBHOOK=https://acme-1234.tines.com/webhook/${hex(32)}/${hex(32)}`,
          sample`fetch('https://quiet-fog-1.tines.com/webhook/${hex(32)}/${hex(32)}', { method: 'POST' })`,
        ],
        passes: [
          sample`https://acme.tines.com/webhook/${hex(12)}`,
          sample`https://acme.tines.com/webhook/\${id}/\${secret}`,
        ],
      },
    },
  ],
});
