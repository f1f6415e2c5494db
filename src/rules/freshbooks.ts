import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FreshBooks',
  docs: 'https://www.freshbooks.com/api/authentication',
  revoke: 'https://my.freshbooks.com/#/developer',
  rules: [
    {
      id: 'freshbooks-access-token',
      title: 'FreshBooks access token or client secret',
      severity: 'high',
      keywords: ['freshbooks'],
      value: /[0-9a-f]{64}|(?=\D{0,63}\d)[0-9a-z]{64}/,
      examples: {
        finds: [sample`FRESHBOOKS_ACCESS_TOKEN=${hex(64)}`, sample`freshbooksClientSecret: '${hex(64)}'`],
        passes: [sample`FRESHBOOKS_ACCOUNT=${base62(6)}`, sample`freshbooks_token: ${hex(9)}`],
      },
    },
  ],
});
