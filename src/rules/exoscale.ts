import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Exoscale',
  docs: 'https://community.exoscale.com/product/iam/',
  revoke: 'https://portal.exoscale.com/iam/keys',
  rules: [
    {
      id: 'exoscale-api-secret',
      title: 'Exoscale API secret',
      severity: 'critical',
      keywords: ['exoscale'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`set EXOSCALE_API_SECRET=${base64url(42)}k`,
          sample`exoscale_api_secret = "${base64url(42)}k"`,
        ],
        passes: [
          sample`EXOSCALE_API_SECRET=${base64url(37)}k`,
          sample`const buildHash = '${base64url(42)}k';`,
          sample`exoscaleApiSecret: import.meta.env.EXOSCALE_API_SECRET,`,
        ],
      },
    },
  ],
});
