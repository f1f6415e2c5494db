import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Auth0',
  docs: 'https://auth0.com/docs/secure/application-credentials',
  revoke: 'https://manage.auth0.com/',
  rotation: [
    "Rotate the secret on the application's settings page, or: auth0 apps update CLIENT_ID; then look at the tenant's logs for its client id.",
  ],
  rules: [
    {
      id: 'auth0-client-secret',
      title: 'Auth0 client secret',
      severity: 'critical',
      keywords: ['auth0'],
      value: /(?=\D{0,63}\d)(?=[^A-Z]{0,63}[A-Z])[0-9A-Za-z_-]{64}/,
      within: 120,
      examples: {
        finds: [
          sample`AUTH0_CLIENT_SECRET=${base64url(62)}K7`,
          sample`new AuthenticationClient({ domain: 'acme.auth0.com', clientSecret: '${base62(63)}Z' })`,
        ],
        passes: [sample`AUTH0_CLIENT_ID=${base62(32)}`, sample`auth0_secret: ${base62(9)}`],
      },
    },
    {
      id: 'auth0-session-secret',
      title: 'Auth0 SDK session secret',
      severity: 'high',
      keywords: ['auth0_secret'],
      value: /[0-9a-f]{64}|[0-9a-f]{32}/,
      within: 20,
      examples: {
        finds: [sample`AUTH0_SECRET=${hex(64)}`, sample`AUTH0_SECRET='${hex(64)}'`],
        passes: [
          sample`AUTH0_SECRET=use [openssl rand -hex 32] to generate a 32 bytes value`,
          sample`AUTH0_BASE_URL=http://localhost:3000`,
        ],
      },
    },
  ],
});
