import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FetchRSS',
  docs: 'https://fetchrss.com/developers',
  revoke: 'https://fetchrss.com/user',
  rules: [
    {
      id: 'fetchrss-api-key',
      title: 'FetchRSS API key',
      severity: 'medium',
      keywords: ['fetchrss', 'fetch_rss'],
      value: /[0-9A-Za-z.]{40}/,
      examples: {
        finds: [
          sample`FETCHRSS_API_KEY=${base62(30)}.${base62(9)}`,
          sample`<add key="fetchrssApiKey" value="${base62(30)}.${base62(9)}" />`,
          sample`fetch('https://fetchrss.com/api/v1/feed/list?auth=${base62(30)}.${base62(9)}')`,
        ],
        passes: [
          sample`FETCHRSS_API_KEY=${base62(20)}`,
          sample`x-request-id: ${base62(30)}.${base62(9)}`,
          sample`FETCHRSS_API_KEY=<your FetchRSS API key>`,
        ],
      },
    },
  ],
});
