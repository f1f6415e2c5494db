import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Kylas',
  docs: 'https://support.kylas.io/',
  revoke: 'https://app.kylas.io/',
  rules: [
    {
      id: 'kylas-api-key',
      title: 'Kylas API key',
      severity: 'medium',
      keywords: ['kylas'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?::[0-9]{1,6})?/,
      examples: {
        finds: [
          sample`          KYLAS_API_KEY: ${uuid()}`,
          sample`KYLAS_API_KEY = "${uuid()}"`,
          sample`curl https://api.kylas.io/v1/users/me -H "api-key: ${uuid()}"`,
        ],
        passes: [
          sample`KYLAS_API_KEY=${hex(24)}`,
          sample`kylas_id: ${uuid()}`,
          sample`KYLAS_API_KEY=\${KYLAS_API_KEY}`,
        ],
      },
    },
  ],
});
