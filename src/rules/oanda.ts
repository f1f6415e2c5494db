import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OANDA',
  docs: 'https://developer.oanda.com/rest-live-v20/authentication/',
  revoke: 'https://www.oanda.com/account/tpa/personal_token',
  rules: [
    {
      id: 'oanda-access-token',
      title: 'OANDA access token',
      severity: 'critical',
      keywords: ['oanda'],
      value: /(?:[0-9a-f]{32}-[0-9a-f]{32}|[0-9A-Za-z]{24})/,
      examples: {
        finds: [
          sample`ENV OANDA_ACCESS_TOKEN=${hex(32)}-${hex(32)}`,
          sample`window.config = { oandaAccessToken: '${hex(32)}-${hex(32)}' };`,
          sample`axios.get('https://api-fxtrade.oanda.com/v3/accounts', { headers: { 'Authorization': 'Bearer ${hex(32)}-${hex(32)}' } })`,
        ],
        passes: [
          sample`OANDA_ACCESS_TOKEN=${hex(20)}`,
          sample`cache_key: ${hex(32)}-${hex(32)}`,
          sample`oanda_access_token: "{{ oanda_access_token }}"`,
        ],
      },
    },
  ],
});
