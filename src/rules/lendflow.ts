import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Lendflow',
  docs: 'https://docs.lendflow.com/',
  revoke: 'https://dashboard.lendflow.com/',
  rules: [
    {
      id: 'lendflow-api-token',
      title: 'Lendflow API token',
      severity: 'high',
      keywords: ['lendflow'],
      value: /[0-9A-Za-z]{20,200}\.[0-9A-Za-z_-]{20,900}\.[0-9A-Za-z_-]{40,700}/,
      examples: {
        finds: [
          sample`ENV LENDFLOW_API_TOKEN=eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`lendflow_api_token = "eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k"`,
          sample`axios.get('https://api.lendflow.io/api/v1/applications', { headers: { 'Authorization': 'Bearer eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k' } })`,
        ],
        passes: [
          sample`LENDFLOW_API_TOKEN=eyJhbGciOi${base62(26)}.${base62(12)}`,
          sample`x-request-id: eyJhbGciOi${base62(26)}.eyJ${base62(120)}.${base64url(42)}k`,
          sample`lendflow_api_token: "{{ lendflow_api_token }}"`,
        ],
      },
    },
  ],
});
