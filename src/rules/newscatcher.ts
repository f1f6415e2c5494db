import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'NewsCatcher',
  docs: 'https://www.newscatcherapi.com/docs',
  revoke: 'https://app.newscatcherapi.com/',
  rules: [
    {
      id: 'newscatcher-api-key',
      title: 'NewsCatcher API key',
      severity: 'medium',
      keywords: ['newscatcher', 'news_catcher'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`ENV NEWSCATCHER_API_KEY=${base64url(42)}k`,
          sample`newscatcher_api_key: '${base64url(42)}k'`,
          sample`axios.get('https://api.newscatcherapi.com/v2/search?q=x', { headers: { 'x-api-key': '${base64url(42)}k' } })`,
        ],
        passes: [
          sample`NEWSCATCHER_API_KEY=${base64url(37)}k`,
          sample`cache_key: ${base64url(42)}k`,
          sample`newscatcher_api_key: "{{ newscatcher_api_key }}"`,
        ],
      },
    },
  ],
});
