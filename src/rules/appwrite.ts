import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Appwrite',
  docs: 'https://appwrite.io/docs/advanced/security/api-keys',
  revoke: 'https://cloud.appwrite.io/console',
  rules: [
    {
      id: 'appwrite-api-key',
      title: 'Appwrite API key',
      severity: 'critical',
      keywords: ['appwrite'],
      value: /standard_[0-9a-f]{256}/,
      within: 120,
      examples: {
        finds: [
          sample`APPWRITE_API_KEY=standard_${hex(256)}`,
          sample`.setEndpoint('https://fra.cloud.appwrite.io/v1')\n  .setProject('acme')\n  .setKey('standard_${hex(256)}');`,
        ],
        passes: [sample`APPWRITE_API_KEY=standard_${hex(40)}...`, sample`APPWRITE_PROJECT_ID=${hex(20)}`],
      },
    },
  ],
});
