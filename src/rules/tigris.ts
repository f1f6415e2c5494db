import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tigris',
  docs: 'https://www.tigrisdata.com/docs/ai-agents/skills/tigris-security-access-control',
  revoke: 'tigris access-keys delete KEY_ID',
  rules: [
    {
      id: 'tigris-secret-access-key',
      title: 'Tigris secret access key',
      severity: 'critical',
      keywords: ['tsec_'],
      pattern: /(?<![\w-])tsec_[\w-]{36,80}(?![\w-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`AWS_SECRET_ACCESS_KEY=tsec_${base64url(50)}`,
          sample`secretAccessKey: 'tsec_${base64url(44)}',`,
        ],
        passes: [sample`tsec_${base64url(12)}`, sample`Secret Access Key: tsec_yyy`],
      },
    },
  ],
});
