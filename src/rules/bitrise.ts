import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Bitrise',
  docs: 'https://devcenter.bitrise.io/en/api/authenticating-with-the-bitrise-api.html',
  revoke: 'https://app.bitrise.io/me/account/security',
  rules: [
    {
      id: 'bitrise-access-token',
      title: 'Bitrise access token',
      severity: 'high',
      keywords: ['bitrise'],
      value: /[0-9A-Za-z_-]{86}|[0-9A-Za-z_-]{22}/,
      examples: {
        finds: [
          sample`ENV BITRISE_ACCESS_TOKEN=${base64url(86)}`,
          sample`bitrise_access_token: '${base64url(86)}'`,
          sample`axios.get('https://api.bitrise.io/v0.1/me', { headers: { 'Authorization': '${base64url(86)}' } })`,
        ],
        passes: [
          sample`BITRISE_ACCESS_TOKEN=${base62(40)}`,
          sample`bitrise_id: ${base64url(86)}`,
          sample`BITRISE_ACCESS_TOKEN=\${BITRISE_ACCESS_TOKEN}`,
        ],
      },
    },
  ],
});
