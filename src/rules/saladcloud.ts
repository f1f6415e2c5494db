import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SaladCloud',
  docs: 'https://docs.salad.com/reference/api-usage',
  revoke: 'https://portal.salad.com/api-key',
  rules: [
    {
      id: 'saladcloud-api-key',
      title: 'SaladCloud API key',
      severity: 'high',
      keywords: ['salad_cloud_'],
      pattern: /(?<![0-9A-Za-z_-])salad_cloud_[0-9A-Za-z]{1,16}_[0-9A-Za-z]{20,235}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`export SALAD_API_KEY="salad_cloud_user_${base62(50)}"`,
          sample`{ "saladApiKey": "salad_cloud_user_${base62(50)}" }`,
        ],
        passes: [sample`salad_cloud_user_${base62(8)}`, sample`salad_cloud_organization_name`],
      },
    },
  ],
});
