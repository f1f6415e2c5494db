import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Disqus',
  docs: 'https://disqus.com/api/docs/auth/',
  revoke: 'https://disqus.com/api/applications/',
  rules: [
    {
      id: 'disqus-api-secret',
      title: 'Disqus API secret',
      severity: 'high',
      keywords: ['disqus'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`set DISQUS_API_SECRET=${base62(64)}`,
          sample`  "disqus-api-secret": "${base62(64)}",`,
          sample`url: https://disqus.com/api/3.0/users/details.json?api_secret=${base62(64)}`,
        ],
        passes: [
          sample`DISQUS_API_SECRET=${base62(59)}`,
          sample`disqusRevision = '${base62(64)}'`,
          sample`DISQUS_API_SECRET=your-disqus-api-secret`,
        ],
      },
    },
  ],
});
