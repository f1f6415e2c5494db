import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BitMEX',
  docs: 'https://www.bitmex.com/app/apiKeysUsage',
  revoke: 'https://www.bitmex.com/app/apiKeys',
  rules: [
    {
      id: 'bitmex-api-secret',
      title: 'BitMEX API secret',
      severity: 'critical',
      keywords: ['bitmex'],
      value: /[0-9A-Za-z_-]{48}|[0-9A-Za-z_-]{24}/,
      examples: {
        finds: [
          sample`export BITMEX_API_SECRET="${base64url(47)}k"`,
          sample`window.config = { bitmexApiSecret: '${base64url(47)}k' };`,
        ],
        passes: [
          sample`BITMEX_API_SECRET=${base64url(42)}k`,
          sample`checksum = "${base64url(47)}k"`,
          sample`bitmex_api_secret: "{{ bitmex_api_secret }}"`,
        ],
      },
    },
  ],
});
