import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Brevo (Sendinblue)',
  docs: 'https://developers.brevo.com/docs/getting-started',
  revoke: 'https://app.brevo.com/settings/keys/api',
  rules: [
    {
      id: 'brevo-api-key',
      title: 'Brevo API or SMTP key',
      severity: 'critical',
      keywords: ['xkeysib-', 'xsmtpsib-'],
      pattern: /(?<![0-9A-Za-z_-])x(?:key|smtp)sib-[0-9a-f]{64}-[0-9A-Za-z]{16}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`BREVO_API_KEY=xkeysib-${hex(64)}-${base62(16)}`,
          sample`auth: { user: 'a@b.c', pass: 'xsmtpsib-${hex(64)}-${base62(16)}' }`,
        ],
        passes: [sample`xkeysib-${hex(64)}`, sample`xkeysib-${hex(12)}-${base62(16)}`],
      },
    },
  ],
});
