import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CloudConvert',
  docs: 'https://cloudconvert.com/api/v2#authentication',
  revoke: 'https://cloudconvert.com/dashboard/api/v2/keys',
  rules: [
    {
      id: 'cloudconvert-api-key',
      title: 'CloudConvert API key',
      severity: 'high',
      keywords: ['cloudconvert', 'cloud_convert'],
      value: /eyJ[0-9A-Za-z_-]{15,120}\.[0-9A-Za-z_-]{100,900}\.[0-9A-Za-z_-]{340,700}/,
      examples: {
        finds: [
          sample`          CLOUDCONVERT_API_KEY: eyJhbGciOi${base62(26)}.eyJ${base62(280)}.${base64url(682)}k`,
          sample`window.config = { cloudconvertApiKey: 'eyJhbGciOi${base62(26)}.eyJ${base62(280)}.${base64url(682)}k' };`,
          sample`curl https://api.cloudconvert.com/v2/users/me -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(280)}.${base64url(682)}k"`,
        ],
        passes: [
          sample`CLOUDCONVERT_API_KEY=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`x-request-id: eyJhbGciOi${base62(26)}.eyJ${base62(280)}.${base64url(682)}k`,
          sample`cloudconvert_api_key: "{{ cloudconvert_api_key }}"`,
        ],
      },
    },
  ],
});
