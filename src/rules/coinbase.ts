import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Coinbase',
  docs: 'https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys',
  revoke: 'https://portal.cdp.coinbase.com/',
  rules: [
    {
      id: 'coinbase-access-token',
      title: 'Coinbase API secret or access token',
      severity: 'high',
      keywords: ['coinbase', 'cb_api', 'cbapi', 'gdax'],
      value: /(?=\D{0,85}\d)(?:[0-9A-Za-z+/]{86}==|[0-9A-Za-z_-]{64}|[0-9A-Za-z]{32})/,
      examples: {
        finds: [
          sample`COINBASE_API_SECRET=${base62(32)}`,
          sample`coinbaseSecret = "${base64(86)}=="`,
          sample`coinbase_access_token: '${base62(64)}'`,
        ],
        passes: [sample`COINBASE_ACCOUNT=${uuid()}`, sample`coinbase_secret: ${base62(12)}`],
      },
    },
  ],
});
