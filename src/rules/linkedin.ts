import { defineProvider } from '../detect/rule.ts';
import { base62, base64, base64url, chars, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'LinkedIn',
  docs: 'https://learn.microsoft.com/en-us/linkedin/shared/authentication/authentication',
  revoke: 'https://www.linkedin.com/developers/apps',
  rules: [
    {
      id: 'linkedin-client-secret',
      title: 'LinkedIn client secret',
      severity: 'critical',
      keywords: ['WPL_AP'],
      pattern: /(?<![0-9A-Za-z_])WPL_AP[0-9]\.[0-9A-Za-z]{16}\.[0-9A-Za-z+/]{6}={0,2}(?![0-9A-Za-z+/=])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`LINKEDIN_CLIENT_SECRET=WPL_AP1.${base62(16)}.${base64(6)}==`,
          sample`"clientSecret": "WPL_AP0.${base62(16)}.${base64(6)}=="`,
        ],
        passes: [sample`WPL_AP1.${base62(4)}`, sample`WPL_AP1.xxxxxxxxxxxxxxxx.xxxxxx==`],
      },
    },
    {
      id: 'linkedin-old-client-secret',
      title: 'LinkedIn client secret (16 characters)',
      severity: 'high',
      keywords: ['linkedin', 'linked_in'],
      value: /(?=\D{0,15}\d)(?=[^g-zA-Z]{0,15}[g-zA-Z])[0-9A-Za-z]{16}/,
      within: 40,
      examples: {
        finds: [sample`LINKEDIN_CLIENT_SECRET=${base62(14)}K7`, sample`linkedinSecret: '${base62(14)}Z8'`],
        passes: [
          sample`LINKEDIN_CLIENT_ID=${chars('bcdfg0123456789', 14)}`,
          sample`linkedin_secret: ${base62(6)}`,
        ],
      },
    },
    {
      id: 'linkedin-access-token',
      title: 'LinkedIn access token',
      severity: 'high',
      keywords: ['linkedin', 'oauth2_access_token'],
      value: /AQ[A-Z][0-9A-Za-z_-]{150,500}/,
      examples: {
        finds: [
          sample`LINKEDIN_ACCESS_TOKEN=AQV${base64url(200)}k`,
          sample`linkedin.setAccessToken('AQX${base62(300)}')`,
        ],
        passes: [
          sample`LINKEDIN_ACCESS_TOKEN=AQV${base62(12)}`,
          sample`https://www.linkedin.com/company/access`,
        ],
      },
    },
  ],
});
