import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Omnisend',
  docs: 'https://api-docs.omnisend.com/reference/authentication',
  revoke: 'https://app.omnisend.com/my-account/integrations/api-keys',
  rules: [
    {
      id: 'omnisend-api-key',
      title: 'Omnisend API key',
      severity: 'high',
      keywords: ['omnisend'],
      value: /[0-9a-f]{24}-[0-9A-Za-z]{50}|[0-9A-Za-z-]{75}/,
      examples: {
        finds: [
          sample`OMNISEND_API_KEY=${hex(24)}-${base62(50)}`,
          sample`const omnisendApiKey = '${hex(24)}-${base62(50)}';`,
          sample`curl https://api.omnisend.com/v3/contacts -H "X-API-KEY: ${hex(24)}-${base62(50)}"`,
        ],
        passes: [
          sample`OMNISEND_API_KEY=${hex(24)}-${base62(12)}`,
          sample`const buildHash = '${hex(24)}-${base62(50)}';`,
          sample`OMNISEND_API_KEY=<your Omnisend API key>`,
        ],
      },
    },
  ],
});
