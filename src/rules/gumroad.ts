import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Gumroad',
  docs: 'https://gumroad.com/api',
  revoke: 'https://gumroad.com/settings/advanced',
  rules: [
    {
      id: 'gumroad-access-token',
      title: 'Gumroad access token',
      severity: 'high',
      keywords: ['gumroad'],
      value: /(?=\D{0,63}\d)(?:[0-9a-f]{64}|[0-9A-Za-z_-]{43})/,
      examples: {
        finds: [sample`GUMROAD_ACCESS_TOKEN=${base64url(42)}k`, sample`gumroadToken: "${hex(64)}"`],
        passes: [sample`GUMROAD_PRODUCT=abc`, sample`gumroad_token: ${base62(9)}`],
      },
    },
  ],
});
