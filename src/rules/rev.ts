import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Rev AI',
  docs: 'https://docs.rev.ai/get-started/',
  revoke: 'https://www.rev.ai/access_token',
  rules: [
    {
      id: 'rev-access-token',
      title: 'Rev AI access token',
      severity: 'medium',
      keywords: ['revai', 'rev_ai', 'rev.ai'],
      value: /02[0-9A-Za-z_-]{40,90}|[0-9A-Za-z_-]{60}/,
      examples: {
        finds: [
          sample`          REVAI_ACCESS_TOKEN: ${base64url(59)}k`,
          sample`const revaiAccessToken = '${base64url(59)}k';`,
          sample`axios.get('https://api.rev.ai/speechtotext/v1/account', { headers: { 'Authorization': 'Bearer ${base64url(59)}k' } })`,
        ],
        passes: [
          sample`REVAI_ACCESS_TOKEN=${base62(20)}`,
          sample`"etag": "${base64url(59)}k"`,
          sample`revaiAccessToken: Deno.env.get("REVAI_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
