import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Snipcart',
  docs: 'https://docs.snipcart.com/v3/api-reference/authentication',
  revoke: 'https://app.snipcart.com/dashboard/account/credentials',
  rules: [
    {
      id: 'snipcart-secret-key',
      title: 'Snipcart secret key',
      severity: 'high',
      keywords: ['snipcart'],
      value: /S_[0-9A-Za-z]{73}|ST_[0-9A-Za-z]{72}|[0-9A-Za-z]{75,76}/,
      examples: {
        finds: [
          sample`ENV SNIPCART_SECRET_KEY=ST_${base62(72)}`,
          sample`snipcart_secret_key: 'ST_${base62(72)}'`,
          sample`curl https://app.snipcart.com/api/orders -H "Authorization: Basic ST_${base62(72)}"`,
        ],
        passes: [
          sample`SNIPCART_SECRET_KEY=ST_${base62(20)}`,
          sample`x-request-id: ST_${base62(72)}`,
          sample`SNIPCART_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
