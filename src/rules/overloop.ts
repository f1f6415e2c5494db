import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Overloop',
  docs: 'https://apidoc.overloop.com',
  revoke: 'https://app.overloop.com',
  rules: [
    {
      id: 'overloop-api-key',
      title: 'Overloop API key',
      severity: 'high',
      keywords: ['overloop'],
      value: /(?:[0-9A-Za-z]{64}|[0-9A-Za-z]{50})/,
      examples: {
        finds: [
          sample`ENV OVERLOOP_API_KEY=${base62(50)}`,
          sample`<add key="overloopApiKey" value="${base62(50)}" />`,
          sample`axios.get('https://api.overloop.com/public/v1/contacts', { headers: { 'Authorization': 'Bearer ${base62(50)}' } })`,
        ],
        passes: [
          sample`OVERLOOP_API_KEY=${base62(45)}`,
          sample`overloopRevision = '${base62(50)}'`,
          sample`overloopApiKey: Deno.env.get("OVERLOOP_API_KEY"),`,
        ],
      },
    },
  ],
});
