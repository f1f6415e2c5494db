import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BorgBase',
  docs: 'https://docs.borgbase.com/api',
  revoke: 'https://www.borgbase.com/account?tab=2',
  rules: [
    {
      id: 'borgbase-api-token',
      title: 'BorgBase API token',
      severity: 'high',
      keywords: ['borgbase'],
      value: /[0-9A-Za-z_./-]{148,152}/,
      examples: {
        finds: [
          sample`BORGBASE_API_TOKEN=${base64url(150)}`,
          sample`const borgbaseApiToken = '${base64url(150)}';`,
          sample`axios.get('https://api.borgbase.com/graphql', { headers: { 'Authorization': 'Bearer ${base64url(150)}' } })`,
        ],
        passes: [
          sample`BORGBASE_API_TOKEN=${base62(120)}`,
          sample`import logo from './borgbase.png?v=${base64url(150)}'`,
          sample`borgbase_api_token: "{{ borgbase_api_token }}"`,
        ],
      },
    },
  ],
});
