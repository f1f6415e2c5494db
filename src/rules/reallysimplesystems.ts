import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Really Simple Systems',
  docs: 'https://support.reallysimplesystems.com/',
  revoke: 'https://www.reallysimplesystems.com/',
  rules: [
    {
      id: 'reallysimplesystems-api-token',
      title: 'Really Simple Systems API token',
      severity: 'medium',
      keywords: ['reallysimplesystems', 'really_simple_systems'],
      value: /ey[0-9A-Za-z_.-]{150,700}/,
      examples: {
        finds: [
          sample`REALLYSIMPLESYSTEMS_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`window.config = { reallysimplesystemsApiToken: 'eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k' };`,
          sample`curl https://apiv4.reallysimplesystems.com/accounts -H "Authorization: Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
        ],
        passes: [
          sample`REALLYSIMPLESYSTEMS_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`{ "requestId": "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k" }`,
          sample`REALLYSIMPLESYSTEMS_API_TOKEN=your-reallysimplesystems-api-token`,
        ],
      },
    },
  ],
});
