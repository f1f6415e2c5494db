import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ReachMail',
  docs: 'https://services.reachmail.net/',
  revoke: 'https://go.reachmail.net/',
  rules: [
    {
      id: 'reachmail-api-token',
      title: 'ReachMail API token',
      severity: 'high',
      keywords: ['reachmail'],
      value: /[0-9A-Za-z_-]{48}/,
      examples: {
        finds: [
          sample`ENV REACHMAIL_API_TOKEN=${base64url(47)}k`,
          sample`reachmail_api_token: '${base64url(47)}k'`,
          sample`axios.get('https://services.reachmail.net/administration/users/current', { headers: { 'Authorization': 'Bearer ${base64url(47)}k' } })`,
        ],
        passes: [
          sample`REACHMAIL_API_TOKEN=${base64url(42)}k`,
          sample`{ "requestId": "${base64url(47)}k" }`,
          sample`reachmailApiToken: Deno.env.get("REACHMAIL_API_TOKEN"),`,
        ],
      },
    },
  ],
});
