import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pagar.me',
  docs: 'https://docs.pagar.me/',
  revoke: 'https://dash.pagar.me/',
  rules: [
    {
      id: 'pagarme-api-key',
      title: 'Pagar.me API key',
      severity: 'critical',
      keywords: ['ak_live_', 'ak_test_'],
      pattern: /(?<![0-9A-Za-z_])ak_(?:live|test)_[0-9A-Za-z]{30}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`PAGARME_API_KEY=ak_live_${base62(30)}`,
          sample`pagarme.client.connect({ api_key: 'ak_test_${base62(30)}' })`,
        ],
        passes: [
          sample`ak_live_${base62(12)}`,
          sample`ek_live_${base62(30)}`,
          sample`break_test_${base62(30)}`,
        ],
      },
    },
    {
      id: 'pagarme-secret-key',
      title: 'Pagar.me secret key',
      severity: 'critical',
      keywords: ['pagarme', 'pagar.me', 'pagar_me', 'mundipagg'],
      value: /sk_[0-9a-f]{32}|sk_[0-9A-Za-z]{16}/,
      examples: {
        finds: [sample`ENV PAGARME_SECRET_KEY=sk_${hex(32)}`, sample`pagarmeSecretKey: 'sk_${hex(32)}',`],
        passes: [
          sample`PAGARME_SECRET_KEY=pk_${hex(32)}`,
          sample`cache_key: sk_${hex(32)}`,
          sample`PAGARME_SECRET_KEY=your-pagarme-secret-key`,
        ],
      },
    },
  ],
});
