import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Brandfetch',
  docs: 'https://docs.brandfetch.com/docs/getting-started',
  revoke: 'https://developers.brandfetch.com/dashboard',
  rules: [
    {
      id: 'brandfetch-api-key',
      title: 'Brandfetch API key',
      severity: 'medium',
      keywords: ['brandfetch'],
      value: /(?:[0-9A-Za-z+/_-]{43}=|[0-9A-Za-z]{40})/,
      examples: {
        finds: [
          sample`ENV BRANDFETCH_API_KEY=${base64(43)}=`,
          sample`let brandfetchApiKey: string = "${base64(43)}="`,
          sample`axios.get('https://api.brandfetch.io/v2/brands/example.com', { headers: { 'Authorization': 'Bearer ${base64(43)}=' } })`,
        ],
        passes: [
          sample`BRANDFETCH_API_KEY=${base62(30)}`,
          sample`import logo from './brandfetch.png?v=${base64(43)}='`,
          sample`BRANDFETCH_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
