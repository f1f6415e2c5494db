import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Okta',
  docs: 'https://developer.okta.com/docs/guides/create-an-api-token/',
  revoke: 'https://developer.okta.com/docs/guides/create-an-api-token/',
  rotation: [
    "Revoke the token in the Admin Console under Security, API, Tokens; a client secret on the application's page.",
  ],
  rules: [
    {
      id: 'okta-api-token',
      title: 'Okta API token',
      severity: 'critical',
      keywords: ['okta', 'ssws'],
      // what a link of the API ends in is no token
      value: /(?<!\/)00[0-9A-Za-z_-]{40}/,
      examples: {
        finds: [sample`OKTA_API_TOKEN=00${base64url(39)}k`, sample`Authorization: SSWS 00${base62(40)}`],
        passes: [
          sample`OKTA_CLIENT_ID=0oa${base62(17)}`,
          sample`okta_token: 00${base62(10)}`,
          sample`https://acme.okta.com/api/v1/users/00u${base62(17)}/factors/opf${base62(17)}/qr/00${base62(40)}`,
        ],
      },
    },
    {
      id: 'okta-client-secret',
      title: 'Okta client secret',
      severity: 'high',
      keywords: ['okta'],
      value: /(?!0[0o])(?=\D{0,39}\d)(?=[^g-zA-Z]{0,39}[g-zA-Z])[0-9A-Za-z_-]{40}(?:[0-9A-Za-z_-]{24})?/,
      within: 60,
      examples: {
        finds: [sample`OKTA_CLIENT_SECRET=X${base62(38)}7`, sample`oktaClientSecret: 'Q${base64url(61)}7k',`],
        passes: [
          sample`OKTA_ORG_URL=https://acme.okta.com`,
          sample`okta_secret: your-okta-client-secret-goes-right-here`,
        ],
      },
    },
  ],
});
