import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SendGrid',
  docs: 'https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys',
  revoke: 'https://app.sendgrid.com/settings/api_keys',
  rules: [
    {
      id: 'sendgrid-api-key',
      title: 'SendGrid API key',
      severity: 'critical',
      keywords: ['SG.'],
      pattern: /(?<![0-9A-Za-z_-])SG\.[0-9A-Za-z_-]{20,24}\.[0-9A-Za-z_-]{39,50}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`SENDGRID_API_KEY=SG.${base64url(22)}.${base64url(42)}k`,
          sample`sgMail.setApiKey('SG.${base64url(22)}.${base64url(42)}8')`,
        ],
        passes: [
          sample`SG.${base62(10)}`,
          sample`SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
          sample`MSG.${base62(22)}.${base62(43)}`,
        ],
      },
    },
  ],
});
