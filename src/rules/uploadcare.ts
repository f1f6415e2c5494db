import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Uploadcare',
  docs: 'https://uploadcare.com/docs/security/secure-uploads/',
  revoke: 'https://app.uploadcare.com/',
  rules: [
    {
      id: 'uploadcare-secret-key',
      title: 'Uploadcare secret key',
      severity: 'high',
      keywords: [
        'uploadcare_secret',
        'uploadcare_private',
        'uploadcaresecret',
        'uploadcareprivate',
        'uploadcare.simple',
        'uploadcare',
      ],
      value: /(?:[0-9a-f]{20}:)?[0-9a-f]{20}/,
      examples: {
        finds: [
          sample`UPLOADCARE_SECRET_KEY=${hex(20)}`,
          sample`curl https://api.uploadcare.com/files/ -H "Authorization: Uploadcare.Simple ${hex(20)}:${hex(20)}"`,
        ],
        passes: [
          sample`UPLOADCARE_SECRET_KEY=${hex(12)}`,
          sample`const buildHash = '${hex(20)}';`,
          sample`UPLOADCARE_SECRET_KEY=\${UPLOADCARE_SECRET_KEY}`,
        ],
      },
    },
  ],
});
