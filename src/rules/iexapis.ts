import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'IEX Cloud',
  docs: 'https://iexcloud.io/docs/api/#authentication',
  revoke: 'https://iexcloud.io/console/tokens',
  rules: [
    {
      id: 'iexapis-secret-token',
      title: 'IEX Cloud secret token',
      severity: 'medium',
      keywords: ['iexapis', 'iex_', 'iexcloud', 'iex-', 'iextoken', 'iexsecret'],
      value: /sk_[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`IEX_SECRET_TOKEN=sk_${hex(32)}`,
          sample`https://cloud.iexapis.com/stable/stock/aapl/quote?token=sk_${hex(32)}`,
          sample`iexToken: 'sk_${hex(32)}',`,
        ],
        passes: [
          sample`IEX_PUBLIC_TOKEN=pk_${hex(32)}`,
          sample`IEX_SECRET_TOKEN=sk_${hex(16)}`,
          sample`token: sk_${hex(32)}`,
          sample`IEX_SECRET_TOKEN=sk_your_secret_token`,
        ],
      },
    },
  ],
});
