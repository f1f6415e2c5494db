import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Adobe',
  docs: 'https://developer.adobe.com/developer-console/docs/guides/authentication/',
  revoke: 'https://developer.adobe.com/console/projects',
  rules: [
    {
      id: 'adobe-client-secret',
      title: 'Adobe client secret',
      severity: 'critical',
      keywords: ['p8e-', 'p8e_'],
      pattern: /(?<![0-9A-Za-z_-])p8e[-_][0-9A-Za-z_-]{32}(?![0-9A-Za-z_-])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`ADOBE_CLIENT_SECRET=p8e-${base62(32)}`,
          sample`"client_secret": "p8e-${base64url(31)}k"`,
        ],
        passes: [sample`p8e-${base62(9)}`, sample`p8e-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'adobe-client-credential',
      title: 'Adobe client id or Stock API key',
      severity: 'medium',
      keywords: ['adobe'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [sample`ADOBE_API_KEY=${hex(32)}`, sample`adobeClientSecret: '${hex(32)}'`],
        passes: [sample`ADOBE_ORG_ID=${upperHex(24)}@AdobeOrg`, sample`adobe_key: ${hex(8)}`],
      },
    },
  ],
});
