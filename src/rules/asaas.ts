import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Asaas',
  docs: 'https://docs.asaas.com/',
  revoke: 'https://www.asaas.com/config/index?tab=apiKey',
  rules: [
    {
      id: 'asaas-api-token',
      title: 'Asaas API key',
      severity: 'critical',
      keywords: ['$aact_'],
      pattern:
        /(?<![0-9A-Za-z_])\$(?<secret>aact_(?:prod_|hmlg_)?[0-9A-Za-z:+/=-]{90,250})(?![0-9A-Za-z:+/=-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ASAAS_API_KEY=$aact_prod_${base62(160)}`,
          sample`headers: { access_token: '$aact_${base62(150)}==' }`,
        ],
        passes: [sample`$aact_prod_${base62(20)}`, sample`$aact_token`],
      },
    },
  ],
});
