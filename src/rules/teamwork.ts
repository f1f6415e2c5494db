import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Teamwork',
  docs: 'https://apidocs.teamwork.com/guides/teamwork/authentication',
  revoke: 'https://apidocs.teamwork.com/guides/teamwork/authentication',
  rules: [
    {
      id: 'teamwork-api-token',
      title: 'Teamwork API token (CRM, Desk, Spaces)',
      severity: 'high',
      keywords: ['tkn.v1_'],
      pattern: /(?<![0-9A-Za-z_.])tkn\.v1_[0-9A-Za-z+/_-]{60,96}={0,2}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`TEAMWORK_DESK_TOKEN=tkn.v1_${base62(71)}=`,
          sample`Authorization: 'Bearer tkn.v1_${base62(71)}='`,
          sample`"token": "tkn.v1_${base62(71)}"`,
        ],
        passes: [
          sample`tkn.v1_${base62(30)}`,
          sample`TEAMWORK_TOKEN=tkn.v1_your-token`,
          sample`x.tkn.v1_${base62(71)}`,
        ],
      },
    },
  ],
});
