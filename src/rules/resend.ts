import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Resend',
  docs: 'https://resend.com/docs/dashboard/api-keys/introduction',
  revoke: 'https://resend.com/api-keys',
  rules: [
    {
      id: 'resend-api-key',
      title: 'Resend API key',
      severity: 'critical',
      keywords: ['"re_', "'re_", '=re_', ' re_', '`re_'],
      pattern: /["'`= ](?<secret>re_[0-9A-Za-z]{8}_[0-9A-Za-z]{24})(?![0-9A-Za-z_-])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`RESEND_API_KEY=re_${base62(8)}_${base62(24)}`,
          sample`const resend = new Resend('re_${base62(8)}_${base62(24)}');`,
          sample`RESEND_KEY: re_${base62(8)}_${base62(24)}`,
        ],
        passes: [
          sample`re_${base62(8)}`,
          sample`pre_${base62(8)}_${base62(24)}`,
          sample`import "re_export_from_another_module"`,
        ],
      },
    },
  ],
});
