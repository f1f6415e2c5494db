import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'MailerLite',
  docs: 'https://developers.mailerlite.com/docs/#authentication',
  revoke: 'https://dashboard.mailerlite.com/integrations/api',
  rules: [
    {
      id: 'mailerlite-api-key',
      title: 'MailerLite classic API key',
      severity: 'high',
      keywords: ['mailerlite', 'mailer_lite', 'mailer-lite'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV MAILERLITE_API_KEY=${hex(32)}`,
          sample`{ "mailerliteApiKey": "${hex(32)}" }`,
          sample`axios.get('https://api.mailerlite.com/api/v2/groups', { headers: { 'X-MailerLite-ApiKey': '${hex(32)}' } })`,
        ],
        passes: [
          sample`MAILERLITE_API_KEY=${hex(27)}`,
          sample`- mailerlite: updated at revision ${hex(32)}`,
          sample`MAILERLITE_API_KEY=<your MailerLite API key>`,
        ],
      },
    },
    {
      id: 'mailerlite-api-token',
      title: 'MailerLite API token',
      severity: 'high',
      keywords: ['mailerlite', 'mailer_lite', 'mailer-lite'],
      value: /eyJ[0-9A-Za-z_-]{10,200}\.[0-9A-Za-z_-]{40,800}\.[0-9A-Za-z_-]{200,800}/,
      examples: {
        finds: [
          sample`MAILERLITE_API_TOKEN=eyJ${base62(80)}.eyJ${base62(280)}.${base64url(680)}`,
          sample`new MailerLite({ api_key: 'eyJ${base62(80)}.eyJ${base62(280)}.${base62(683)}' })`,
        ],
        passes: [
          sample`MAILERLITE_API_TOKEN=eyJ${base62(80)}`,
          sample`groupId = mailerlite("${base62(40)}")`,
          sample`MAILERLITE_API_TOKEN=your-mailerlite-token`,
        ],
      },
    },
  ],
});
