import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Hybiscus',
  docs: 'https://hybiscus.dev/docs/',
  revoke: 'https://hybiscus.dev/',
  rules: [
    {
      id: 'hybiscus-api-key',
      title: 'Hybiscus API key',
      severity: 'medium',
      keywords: ['hybiscus'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`HYBISCUS_API_KEY=${base64url(42)}k`,
          sample`HYBISCUS_API_KEY = "${base64url(42)}k"`,
          sample`axios.get('https://api.hybiscus.dev/api/v1/get-last-task-status', { headers: { 'X-API-KEY': '${base64url(42)}k' } })`,
        ],
        passes: [
          sample`HYBISCUS_API_KEY=${base64url(37)}k`,
          sample`cache_key: ${base64url(42)}k`,
          sample`HYBISCUS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
