import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Abstract API',
  docs: 'https://docs.abstractapi.com/',
  revoke: 'https://app.abstractapi.com/',
  rules: [
    {
      id: 'abstract-api-key',
      title: 'Abstract API API key',
      severity: 'medium',
      keywords: ['abstractapi', 'abstract_api', 'abstract-api'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ENV ABSTRACT_API_KEY=${hex(32)}`,
          sample`window.config = { abstractApiKey: '${hex(32)}' };`,
          sample`fetch('https://ipgeolocation.abstractapi.com/v1/?api_key=${hex(32)}')`,
        ],
        passes: [
          sample`ABSTRACT_API_KEY=${hex(27)}`,
          sample`cache_key: ${hex(32)}`,
          sample`ABSTRACT_API_KEY=your-abstract-api-key`,
        ],
      },
    },
  ],
});
