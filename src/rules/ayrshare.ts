import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Ayrshare',
  docs: 'https://www.ayrshare.com/docs/apis/overview',
  revoke: 'https://app.ayrshare.com/api-key',
  rules: [
    {
      id: 'ayrshare-api-key',
      title: 'Ayrshare API key',
      severity: 'high',
      keywords: ['ayrshare'],
      value: /[0-9A-Z]{7,8}(?:-[0-9A-Z]{7,8}){3}/,
      examples: {
        finds: [
          sample`ENV AYRSHARE_API_KEY=${upper36(8)}-${upper36(8)}-${upper36(8)}-${upper36(8)}`,
          sample`const ayrshareApiKey = '${upper36(8)}-${upper36(8)}-${upper36(8)}-${upper36(8)}';`,
          sample`curl https://api.ayrshare.com/api/post -H "Authorization: Bearer ${upper36(8)}-${upper36(8)}-${upper36(8)}-${upper36(8)}"`,
        ],
        passes: [
          sample`AYRSHARE_API_KEY=${upper36(8)}-${upper36(8)}`,
          sample`x-request-id: ${upper36(8)}-${upper36(8)}-${upper36(8)}-${upper36(8)}`,
          sample`AYRSHARE_API_KEY=\${AYRSHARE_API_KEY}`,
        ],
      },
    },
  ],
});
