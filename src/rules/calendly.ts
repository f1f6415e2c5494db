import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Calendly',
  docs: 'https://developer.calendly.com/how-to-authenticate-with-personal-access-tokens',
  revoke: 'https://calendly.com/integrations/api_webhooks',
  rules: [
    {
      id: 'calendly-access-token',
      title: 'Calendly personal access token or API key',
      severity: 'high',
      keywords: ['calendly'],
      value:
        /eyJ[0-9A-Za-z_-]{80,300}\.eyJ[0-9A-Za-z_-]{80,400}\.[0-9A-Za-z_-]{43,200}|(?=\D{0,42}\d)(?=[^A-Z]{0,42}[A-Z])[0-9A-Za-z_-]{43}|(?=[A-Z]{0,31}\d)[0-9A-Z]{32}/,
      within: 60,
      examples: {
        finds: [
          sample`CALENDLY_API_KEY=${upper36(32)}`,
          sample`calendly_client_secret: '${base64url(41)}K7'`,
        ],
        passes: [sample`https://calendly.com/acme/30min`, sample`calendly_token: ${base62(9)}`],
      },
    },
  ],
});
