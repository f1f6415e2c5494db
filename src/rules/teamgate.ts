import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Teamgate',
  docs: 'https://developers.teamgate.com/',
  revoke: 'https://app.teamgate.com/',
  rules: [
    {
      id: 'teamgate-auth-token',
      title: 'Teamgate auth token',
      severity: 'high',
      keywords: ['teamgate'],
      value: /[0-9A-Za-z]{80}|[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`TEAMGATE_AUTH_TOKEN=${base62(80)}`,
          sample`  "teamgate-auth-token": "${base62(80)}",`,
          sample`curl https://api.teamgate.com/v4/users -H "X-Auth-Token: ${base62(80)}"`,
        ],
        passes: [
          sample`TEAMGATE_AUTH_TOKEN=${base62(75)}`,
          sample`import logo from './teamgate.png?v=${base62(80)}'`,
          sample`TEAMGATE_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
