import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Codemagic',
  docs: 'https://docs.codemagic.io/rest-api/codemagic-rest-api/',
  revoke: 'https://codemagic.io/teams',
  rules: [
    {
      id: 'codemagic-api-token',
      title: 'Codemagic API token',
      severity: 'high',
      keywords: ['codemagic'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`CODEMAGIC_API_TOKEN=${base64url(42)}8`,
          sample`{ "codemagicApiToken": "${base64url(42)}8" }`,
          sample`axios.get('https://api.codemagic.io/apps', { headers: { 'x-auth-token': '${base64url(42)}8' } })`,
        ],
        passes: [
          sample`CODEMAGIC_API_TOKEN=${base64url(37)}8`,
          sample`const buildHash = '${base64url(42)}8';`,
          sample`codemagicApiToken: Deno.env.get("CODEMAGIC_API_TOKEN"),`,
        ],
      },
    },
  ],
});
