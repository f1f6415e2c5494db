import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Gist',
  docs: 'https://developers.getgist.com/',
  revoke: 'https://app.getgist.com/projects',
  rules: [
    {
      id: 'getgist-access-token',
      title: 'Gist access token',
      severity: 'medium',
      keywords: ['getgist', 'get_gist'],
      value: /[0-9A-Za-z+/]{66,68}={0,2}/,
      examples: {
        finds: [
          sample`ENV GETGIST_ACCESS_TOKEN=${base62(66)}==`,
          sample`getgistAccessToken: '${base62(66)}==',`,
          sample`axios.get('https://api.getgist.com/contacts', { headers: { 'Authorization': 'Bearer ${base62(66)}==' } })`,
        ],
        passes: [
          sample`GETGIST_ACCESS_TOKEN=${base62(61)}==`,
          sample`import logo from './getgist.png?v=${base62(66)}=='`,
          sample`getgistAccessToken: Deno.env.get("GETGIST_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
