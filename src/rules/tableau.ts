import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tableau',
  docs: 'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm',
  revoke:
    'https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm#revoke-a-users-personal-access-token',
  rules: [
    {
      id: 'tableau-personal-access-token',
      title: 'Tableau personal access token secret',
      severity: 'high',
      keywords: ['==:'],
      pattern: /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{22}==:[0-9A-Za-z]{32}(?![0-9A-Za-z+/=_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`TABLEAU_PAT_SECRET=${base64(22)}==:${base62(32)}`,
          sample`TableauAuth.personalAccessToken('ci', '${base64(22)}==:${base62(32)}')`,
          sample`"personalAccessTokenSecret": "${base64(22)}==:${base62(32)}"`,
        ],
        passes: [
          sample`if (a ==:b)`,
          sample`Content-MD5: ${base64(22)}==`,
          sample`${base64(22)}==:${base62(20)}`,
          sample`${base64(40)}==:${base62(32)}`,
        ],
      },
    },
  ],
});
