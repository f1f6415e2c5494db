import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SSLMate',
  docs: 'https://sslmate.com/help/reference/apiv2',
  revoke: 'https://sslmate.com/account/api_credentials',
  rules: [
    {
      id: 'sslmate-api-key',
      title: 'SSLMate API key',
      severity: 'high',
      keywords: ['sslmate'],
      value: /(?=\D{0,35}\d)[0-9A-Za-z]{36}/,
      examples: {
        finds: [sample`SSLMATE_API_KEY=${base62(36)}`, sample`sslmate: { api_key: "${base62(36)}" }`],
        passes: [sample`SSLMATE_DOMAIN=example.com`, sample`sslmate_key: ${base62(9)}`],
      },
    },
  ],
});
