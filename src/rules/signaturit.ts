import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Signaturit',
  docs: 'https://docs.signaturit.com/api/latest',
  revoke: 'https://app.signaturit.com/',
  rules: [
    {
      id: 'signaturit-access-token',
      title: 'Signaturit access token',
      severity: 'high',
      keywords: ['signaturit'],
      value: /[0-9A-Za-z]{86}/,
      examples: {
        finds: [
          sample`ENV SIGNATURIT_ACCESS_TOKEN=${base62(86)}`,
          sample`signaturitAccessToken: '${base62(86)}',`,
          sample`curl https://api.signaturit.com/v3/signatures.json -H "Authorization: Bearer ${base62(86)}"`,
        ],
        passes: [
          sample`SIGNATURIT_ACCESS_TOKEN=${base62(81)}`,
          sample`signaturit_id: ${base62(86)}`,
          sample`SIGNATURIT_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
