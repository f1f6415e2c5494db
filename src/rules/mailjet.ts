import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mailjet',
  docs: 'https://dev.mailjet.com/email/guides/',
  revoke: 'https://app.mailjet.com/account/apikeys',
  rules: [
    {
      id: 'mailjet-api-secret',
      title: 'Mailjet API key or secret',
      severity: 'high',
      keywords: ['mailjet', 'mj_api'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [sample`MAILJET_SECRET_KEY=${hex(32)}`, sample`mj_apikey_private="${hex(32)}"`],
        passes: [sample`MAILJET_FROM=me@example.com`, sample`mailjet_secret: ${hex(9)}`],
      },
    },
    {
      id: 'mailjet-sms-token',
      title: 'Mailjet SMS API token',
      severity: 'high',
      keywords: ['mailjet', 'mj_sms', 'mj_token'],
      value: /(?=\D{0,31}\d)(?=[^g-zA-Z]{0,31}[g-zA-Z])[0-9A-Za-z]{32}/,
      examples: {
        finds: [sample`MAILJET_SMS_TOKEN=${base62(31)}Z`, sample`mailjet_sms_token: '${base62(31)}Q'`],
        passes: [sample`MAILJET_SMS_SENDER=Acme`, sample`mailjet_token: ${base62(9)}`],
      },
    },
  ],
});
