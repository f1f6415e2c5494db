import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PartnerStack',
  docs: 'https://docs.partnerstack.com/reference/auth',
  revoke: 'https://app.partnerstack.com/settings/integrations',
  rules: [
    {
      id: 'partnerstack-secret-key',
      title: 'PartnerStack secret key',
      severity: 'high',
      keywords: ['partnerstack', 'partner_stack', 'partner-stack'],
      value: /(?:sk_[0-9A-Za-z]{32,64}|[0-9A-Za-z]{64})/,
      examples: {
        finds: [
          sample`          PARTNERSTACK_SECRET_KEY: sk_${base62(32)}`,
          sample`let partnerstackSecretKey: string = "sk_${base62(32)}"`,
          sample`axios.get('https://api.partnerstack.com/api/v2/customers', { headers: { 'Authorization': 'Bearer sk_${base62(32)}' } })`,
        ],
        passes: [
          sample`PARTNERSTACK_PUBLIC_KEY=pk_${base62(32)}`,
          sample`PARTNERSTACK_SECRET_KEY=sk_${base62(12)}`,
          sample`- partnerstack: updated at revision ${hex(40)}`,
          sample`PARTNERSTACK_SECRET_KEY=your-secret-key`,
        ],
      },
    },
  ],
});
