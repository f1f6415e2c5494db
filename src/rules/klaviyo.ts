import { defineProvider } from '../detect/rule.ts';
import { hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Klaviyo',
  docs: 'https://developers.klaviyo.com/en/docs/authenticate_',
  revoke: 'https://www.klaviyo.com/settings/account/api-keys',
  rules: [
    {
      id: 'klaviyo-private-key',
      title: 'Klaviyo private key',
      severity: 'critical',
      keywords: ['klaviyo'],
      value: /pk_(?:[0-9A-Za-z]{6}_)?[0-9a-f]{32,34}/,
      examples: {
        finds: [
          sample`set KLAVIYO_PRIVATE_KEY=pk_${hex(34)}`,
          sample`const klaviyoPrivateKey = 'pk_${hex(34)}';`,
          sample`fetch('https://a.klaviyo.com/api/profiles/pk_${hex(34)}')`,
        ],
        passes: [
          sample`KLAVIYO_PRIVATE_KEY=${upper36(6)}`,
          sample`"etag": "pk_${hex(34)}"`,
          sample`KLAVIYO_PRIVATE_KEY=\${KLAVIYO_PRIVATE_KEY}`,
        ],
      },
    },
  ],
});
