import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Codequiry',
  docs: 'https://codequiry.com/usage/api',
  revoke: 'https://dashboard.codequiry.com',
  rules: [
    {
      id: 'codequiry-api-key',
      title: 'Codequiry API key',
      severity: 'medium',
      keywords: ['codequiry'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          CODEQUIRY_API_KEY: ${base62(64)}`,
          sample`<add key="codequiryApiKey" value="${base62(64)}" />`,
          sample`axios.get('https://codequiry.com/api/v1/account', { headers: { 'apikey': '${base62(64)}' } })`,
        ],
        passes: [
          sample`CODEQUIRY_API_KEY=${base62(59)}`,
          sample`codequiry_id: ${base62(64)}`,
          sample`CODEQUIRY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
