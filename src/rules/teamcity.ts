import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'TeamCity',
  docs: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
  revoke: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html',
  rules: [
    {
      id: 'teamcity-access-token',
      title: 'TeamCity access token',
      severity: 'critical',
      keywords: ['eyJ0eXAiOiAiVENWMiJ9.'],
      pattern:
        /(?<![0-9A-Za-z_-])eyJ0eXAiOiAiVENWMiJ9\.[0-9A-Za-z_-]{36}\.[0-9A-Za-z_-]{48}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ENV TEAMCITY_TOKEN=eyJ0eXAiOiAiVENWMiJ9.${base64url(36)}.${base64url(47)}k`,
          sample`teamcityToken: 'eyJ0eXAiOiAiVENWMiJ9.${base64url(36)}.${base64url(47)}k',`,
        ],
        passes: [
          sample`eyJ0eXAiOiAiVENWMiJ9.${base62(12)}`,
          sample`xeyJ0eXAiOiAiVENWMiJ9.${base64url(36)}.${base64url(47)}k`,
        ],
      },
    },
  ],
});
