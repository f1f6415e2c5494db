import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Typeform',
  docs: 'https://www.typeform.com/developers/get-started/personal-access-token/',
  revoke: 'https://admin.typeform.com/user/tokens',
  rules: [
    {
      id: 'typeform-access-token',
      title: 'Typeform personal access token',
      severity: 'critical',
      keywords: ['tfp_'],
      pattern: /(?<![0-9A-Za-z_])tfp_[0-9A-Za-z_.=-]{40,62}(?![0-9A-Za-z_.=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`TYPEFORM_TOKEN=tfp_${base62(44)}_${base62(14)}`,
          sample`createClient({ token: 'tfp_${base62(59)}' })`,
        ],
        passes: [
          sample`tfp_${base62(9)}`,
          sample`tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
