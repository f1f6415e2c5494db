import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Browshot',
  docs: 'https://browshot.com/api/documentation',
  revoke: 'https://browshot.com/dashboard',
  rules: [
    {
      id: 'browshot-api-key',
      title: 'Browshot API key',
      severity: 'medium',
      keywords: ['browshot'],
      value: /[0-9A-Za-z-]{28}/,
      examples: {
        finds: [
          sample`ENV BROWSHOT_API_KEY=${base62(28)}`,
          sample`<add key="browshotApiKey" value="${base62(28)}" />`,
          sample`curl "https://api.browshot.com/api/v1/simple?url=http://example.com/&key=${base62(28)}"`,
        ],
        passes: [
          sample`BROWSHOT_API_KEY=${base62(23)}`,
          sample`browshotRevision = '${base62(28)}'`,
          sample`BROWSHOT_API_KEY=\${BROWSHOT_API_KEY}`,
        ],
      },
    },
  ],
});
