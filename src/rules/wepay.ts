import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'WePay',
  docs: 'https://dev.wepay.com/docs/articles/tokens',
  revoke: 'https://www.wepay.com/',
  rules: [
    {
      id: 'wepay-access-token',
      title: 'WePay access token',
      severity: 'critical',
      keywords: ['wepay'],
      value: /(?:PRODUCTION|STAGE)_[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`ENV WEPAY_ACCESS_TOKEN=PRODUCTION_${hex(64)}`,
          sample`wepay_access_token: 'PRODUCTION_${hex(64)}'`,
          sample`axios.get('https://wepayapi.com/v2/user', { headers: { 'Authorization': 'Bearer PRODUCTION_${hex(64)}' } })`,
        ],
        passes: [
          sample`WEPAY_ACCESS_TOKEN=STAGE_${base62(12)}`,
          sample`{ "requestId": "PRODUCTION_${hex(64)}" }`,
          sample`wepayAccessToken: Deno.env.get("WEPAY_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
