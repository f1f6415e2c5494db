import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Bitly',
  docs: 'https://dev.bitly.com/docs/getting-started/authentication/',
  revoke: 'https://app.bitly.com/settings/api/',
  rules: [
    {
      id: 'bitly-access-token',
      title: 'Bitly access token',
      severity: 'high',
      keywords: ['bitly', 'bit_ly', 'bit.ly'],
      value: /[0-9a-f]{40}|R_[0-9a-f]{32}/,
      examples: {
        finds: [sample`BITLY_ACCESS_TOKEN=${hex(40)}`, sample`bitlyApiKey: 'R_${hex(32)}'`],
        passes: [sample`https://bit.ly/access-${base62(7)}`, sample`bitly_token: ${hex(9)}`],
      },
    },
  ],
});
