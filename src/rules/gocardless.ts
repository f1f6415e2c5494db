import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'GoCardless',
  docs: 'https://developer.gocardless.com/getting-started/',
  revoke: 'https://manage.gocardless.com/developers',
  rules: [
    {
      id: 'gocardless-access-token',
      title: 'GoCardless access token',
      severity: 'critical',
      keywords: ['gocardless'],
      value: /(?:live|sandbox)_[0-9A-Za-z_=-]{40}/,
      within: 120,
      examples: {
        finds: [
          sample`GOCARDLESS_ACCESS_TOKEN=live_${base64url(39)}k`,
          sample`const client = gocardless({ token: 'sandbox_${base62(40)}' })`,
        ],
        passes: [sample`GOCARDLESS_ENVIRONMENT=sandbox`, sample`gocardless_token: live_${base62(9)}`],
      },
    },
  ],
});
