import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ProxyCrawl (Crawlbase)',
  docs: 'https://crawlbase.com/docs/crawling-api/',
  revoke: 'https://crawlbase.com/dashboard/account/docs',
  rules: [
    {
      id: 'proxycrawl-token',
      title: 'Crawlbase (ProxyCrawl) token',
      severity: 'medium',
      keywords: ['proxycrawl', 'proxy_crawl', 'proxy-crawl', 'crawlbase'],
      value: /[0-9A-Za-z_-]{22}/,
      examples: {
        finds: [
          sample`PROXYCRAWL_TOKEN=${base62(22)}`,
          sample`crawlbaseToken: '${base62(22)}',`,
          sample`curl "https://api.proxycrawl.com/?token=${base62(22)}&url=https%3A%2F%2Fexample.com"`,
        ],
        passes: [
          sample`PROXYCRAWL_TOKEN=${base64url(17)}`,
          sample`proxycrawl_id: ${base64url(22)}`,
          sample`proxycrawl_token: "{{ proxycrawl_token }}"`,
        ],
      },
    },
  ],
});
