import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'StatusCake',
  docs: 'https://developers.statuscake.com/guides/api/authentication/',
  revoke: 'https://app.statuscake.com/User.php',
  rules: [
    {
      id: 'statuscake-api-token',
      title: 'StatusCake API token',
      severity: 'high',
      keywords: ['statuscake', 'status_cake', 'status-cake'],
      value: /[0-9A-Za-z]{20,30}/,
      examples: {
        finds: [
          sample`          STATUSCAKE_API_TOKEN: ${base62(20)}`,
          sample`  "statuscake-api-token": "${base62(20)}",`,
          sample`curl https://api.statuscake.com/v1/uptime -H "Authorization: Bearer ${base62(20)}"`,
        ],
        passes: [
          sample`STATUSCAKE_API_TOKEN=${base62(14)}`,
          sample`statuscake_id: ${base62(20)}`,
          sample`statuscakeApiToken: Deno.env.get("STATUSCAKE_API_TOKEN"),`,
        ],
      },
    },
  ],
});
