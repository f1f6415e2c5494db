import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Nozbe Teams',
  docs: 'https://nozbe.help/advancedfeatures/api/',
  revoke: 'https://app.nozbe.com/settings/api-tokens',
  rules: [
    {
      id: 'nozbe-api-token',
      title: 'Nozbe Teams API token',
      severity: 'high',
      keywords: ['nozbe'],
      value: /[0-9A-Za-z]{16}_[0-9A-Za-z_-]{64}/,
      examples: {
        finds: [
          sample`ENV NOZBE_API_TOKEN=${base62(16)}_${base64url(64)}`,
          sample`{ "nozbeApiToken": "${base62(16)}_${base64url(64)}" }`,
          sample`curl https://api4.nozbe.com/v1/api/tasks -H "Authorization: Apikey ${base62(16)}_${base64url(64)}"`,
        ],
        passes: [
          sample`NOZBE_API_TOKEN=${base62(16)}_${base62(20)}`,
          sample`checksum = "${base62(16)}_${base64url(64)}"`,
          sample`NOZBE_API_TOKEN=\${NOZBE_API_TOKEN}`,
        ],
      },
    },
  ],
});
