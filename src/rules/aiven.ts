import { defineProvider } from '../detect/rule.ts';
import { base62, base64, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Aiven',
  docs: 'https://aiven.io/docs/platform/concepts/authentication-tokens',
  revoke: 'https://console.aiven.io/profile/auth',
  rules: [
    {
      id: 'aiven-service-password',
      title: 'Aiven service password',
      severity: 'critical',
      keywords: ['AVNS_'],
      pattern: /(?<![0-9A-Za-z_])AVNS_[0-9A-Za-z_-]{19}(?![0-9A-Za-z_-])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`postgres://avnadmin:AVNS_${base64url(18)}k@pg-acme.aivencloud.com:12691/defaultdb`,
          sample`DB_PASSWORD=AVNS_${base62(19)}`,
        ],
        passes: [sample`AVNS_${base62(5)}`, sample`AVNS_xxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'aiven-auth-token',
      title: 'Aiven authentication token',
      severity: 'critical',
      keywords: ['aiven'],
      value: /(?=\D{0,371}\d)[0-9A-Za-z+/]{370,376}={0,2}/,
      examples: {
        finds: [
          sample`AIVEN_TOKEN=${base64(371)}=`,
          sample`provider "aiven" { api_token = "${base64(372)}" }`,
        ],
        passes: [sample`AIVEN_PROJECT=acme`, sample`aiven_token: ${base62(9)}`],
      },
    },
  ],
});
