import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'GoDaddy',
  docs: 'https://developer.godaddy.com/getstarted',
  revoke: 'https://developer.godaddy.com/keys',
  rules: [
    {
      id: 'godaddy-api-secret',
      title: 'GoDaddy API secret',
      severity: 'critical',
      keywords: ['godaddy'],
      value: /[0-9A-Za-z]{8,16}_[0-9A-Za-z]{20,23}|(?=[^0-9]{0,21}[0-9])[0-9A-Za-z]{22}/,
      examples: {
        finds: [
          sample`GODADDY_API_SECRET=${base62(22)}`,
          sample`curl https://api.godaddy.com/v1/domains -H "Authorization: sso-key ${base62(12)}_${base62(22)}:${base62(22)}"`,
          sample`godaddy_api_key = "${base62(12)}_${base62(22)}"`,
        ],
        passes: [
          sample`GODADDY_API_SECRET=${base62(12)}`,
          sample`godaddyRevision = '${base62(22)}'`,
          sample`GODADDY_API_SECRET=<your GoDaddy API secret>`,
        ],
      },
    },
  ],
});
