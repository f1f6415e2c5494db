import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'KuCoin',
  docs: 'https://www.kucoin.com/docs/beginners/introduction',
  revoke: 'https://www.kucoin.com/account/api',
  rotation: [
    'Delete the API key in the account settings: anyone who holds key, secret and passphrase can trade with it.',
    'Make a new one that is bound to your IP addresses and has no withdrawal right.',
  ],
  rules: [
    {
      id: 'kucoin-api-key',
      title: 'KuCoin API key',
      severity: 'medium',
      keywords: ['kucoin', 'kc-api-key', 'kc_api_key'],
      value: /[0-9a-f]{24}/,
      examples: {
        finds: [sample`KUCOIN_API_KEY=${hex(24)}`, sample`  "kucoin-api-key": "${hex(24)}",`],
        passes: [
          sample`KUCOIN_API_KEY=${hex(19)}`,
          sample`const buildHash = '${hex(24)}';`,
          sample`kucoin_api_key: "{{ kucoin_api_key }}"`,
        ],
      },
    },
    {
      id: 'kucoin-api-secret',
      title: 'KuCoin API secret',
      severity: 'critical',
      keywords: ['kucoin', 'kc-api-secret', 'kc_api_secret'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`KUCOIN_API_SECRET=${uuid()}`,
          sample`const kucoin = new Kucoin({ secretKey: '${uuid()}' });`,
          sample`{ "kucoin_secret": "${uuid()}" }`,
        ],
        passes: [
          sample`KUCOIN_API_SECRET=${hex(24)}`,
          sample`KUCOIN_ORDER_ID=${uuid()}`,
          sample`x-request-id: ${uuid()}`,
          sample`KUCOIN_API_SECRET=your-kucoin-api-secret`,
        ],
      },
    },
  ],
});
