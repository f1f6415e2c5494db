import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Help Scout',
  docs: 'https://developer.helpscout.com/mailbox-api/overview/authentication/',
  revoke: 'https://secure.helpscout.net/',
  rules: [
    {
      id: 'helpscout-app-secret',
      title: 'Help Scout app secret or API key',
      severity: 'high',
      keywords: ['helpscout', 'help_scout'],
      value: /(?=\D{0,31}\d)(?:[0-9A-Za-z]{56}|[0-9A-Za-z]{40}|[0-9A-Za-z]{32})/,
      examples: {
        finds: [sample`HELPSCOUT_APP_SECRET=${base62(32)}`, sample`helpscout: { token: "${base62(56)}" }`],
        passes: [sample`HELPSCOUT_MAILBOX=${digits(6)}`, sample`helpscout_secret: ${base62(9)}`],
      },
    },
  ],
});
