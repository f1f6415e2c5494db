import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Blynk',
  docs: 'https://docs.blynk.io/en/blynk.cloud/device-https-api',
  revoke: 'https://blynk.cloud/dashboard',
  rules: [
    {
      id: 'blynk-auth-token',
      title: 'Blynk auth token',
      severity: 'medium',
      keywords: ['blynk'],
      value: /[0-9A-Za-z_-]{32}/,
      examples: {
        finds: [
          sample`          BLYNK_AUTH_TOKEN: ${base64url(31)}k`,
          sample`<add key="blynkAuthToken" value="${base64url(31)}k" />`,
          sample`wget -qO- 'https://blynk.cloud/external/api/get?V0&token=${base64url(31)}k'`,
        ],
        passes: [
          sample`BLYNK_AUTH_TOKEN=${base64url(26)}k`,
          sample`x-request-id: ${base64url(31)}k`,
          sample`BLYNK_AUTH_TOKEN=<your Blynk auth token>`,
        ],
      },
    },
  ],
});
