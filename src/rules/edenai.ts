import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Eden AI',
  docs: 'https://docs.edenai.co/reference/start-your-ai-journey-with-edenai',
  revoke: 'https://app.edenai.run/admin/account/settings',
  rules: [
    {
      id: 'edenai-api-key',
      title: 'Eden AI API key',
      severity: 'high',
      keywords: ['edenai', 'eden_ai'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV EDENAI_API_KEY=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`edenai_api_key: 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k'`,
          sample`curl https://api.edenai.run/v2/text/chat -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`EDENAI_API_KEY=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`"etag": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`edenai_api_key: "{{ edenai_api_key }}"`,
        ],
      },
    },
  ],
});
