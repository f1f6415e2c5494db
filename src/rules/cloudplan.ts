import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloudplan',
  docs: 'https://www.cloudplan.net/',
  revoke: 'https://www.cloudplan.net/',
  rules: [
    {
      id: 'cloudplan-api-key',
      title: 'Cloudplan API key',
      severity: 'medium',
      keywords: ['cloudplan'],
      value: /[0-9A-Z-]{60}/,
      examples: {
        finds: [
          sample`          CLOUDPLAN_API_KEY: ${upper36(60)}`,
          sample`const cloudplanApiKey = '${upper36(60)}';`,
        ],
        passes: [
          sample`CLOUDPLAN_API_KEY=${upper36(55)}`,
          sample`cloudplanRevision = '${upper36(60)}'`,
          sample`CLOUDPLAN_API_KEY=your-cloudplan-api-key`,
        ],
      },
    },
  ],
});
