import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'News API',
  docs: 'https://newsapi.org/docs/authentication',
  revoke: 'https://newsapi.org/account',
  rules: [
    {
      id: 'newsapi-api-key',
      title: 'News API key',
      severity: 'medium',
      keywords: ['newsapi', 'news_api', 'news-api'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV NEWSAPI_API_KEY=${hex(32)}`,
          sample`let newsapiApiKey: string = "${hex(32)}"`,
          sample`curl "https://newsapi.org/v2/top-headlines?country=us&apiKey=${hex(32)}"`,
        ],
        passes: [
          sample`NEWSAPI_API_KEY=${hex(27)}`,
          sample`const buildHash = '${hex(32)}';`,
          sample`NEWSAPI_API_KEY=your-newsapi-api-key`,
        ],
      },
    },
  ],
});
