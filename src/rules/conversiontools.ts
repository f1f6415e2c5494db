import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Conversion Tools',
  docs: 'https://conversiontools.io/api-documentation',
  revoke: 'https://conversiontools.io/profile',
  rules: [
    {
      id: 'conversiontools-api-token',
      title: 'Conversion Tools API token',
      severity: 'medium',
      keywords: ['conversiontools', 'conversion_tools'],
      value: /ey[0-9A-Za-z_.-]{120,400}/,
      examples: {
        finds: [
          sample`          CONVERSIONTOOLS_API_TOKEN: eyJ0eXAi${base62(26)}.eyJ${base62(70)}.${base64url(42)}k`,
          sample`window.config = { conversiontoolsApiToken: 'eyJ0eXAi${base62(26)}.eyJ${base62(70)}.${base64url(42)}k' };`,
          sample`axios.get('https://api.conversiontools.io/v1/auth', { headers: { 'Authorization': 'Bearer eyJ0eXAi${base62(26)}.eyJ${base62(70)}.${base64url(42)}k' } })`,
        ],
        passes: [
          sample`CONVERSIONTOOLS_API_TOKEN=eyJ0eXAi${base62(26)}`,
          sample`cache_key: eyJ0eXAi${base62(26)}.eyJ${base62(70)}.${base64url(42)}k`,
          sample`conversiontoolsApiToken: Deno.env.get("CONVERSIONTOOLS_API_TOKEN"),`,
        ],
      },
    },
  ],
});
