import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Voicegain',
  docs: 'https://docs.voicegain.ai/',
  revoke: 'https://console.voicegain.ai/',
  rules: [
    {
      id: 'voicegain-api-token',
      title: 'Voicegain API token',
      severity: 'medium',
      keywords: ['voicegain'],
      value: /eyJ[0-9A-Za-z_-]{15,200}\.eyJ[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV VOICEGAIN_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`const voicegainApiToken = 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k';`,
          sample`curl https://api.voicegain.ai/v1/sa/config -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`VOICEGAIN_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`"etag": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`voicegain_api_token: "{{ voicegain_api_token }}"`,
        ],
      },
    },
  ],
});
