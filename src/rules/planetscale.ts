import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PlanetScale',
  docs: 'https://planetscale.com/docs/concepts/service-tokens',
  revoke: 'https://app.planetscale.com/',
  rules: [
    {
      id: 'planetscale-token',
      title: 'PlanetScale service, OAuth or API token',
      severity: 'critical',
      keywords: ['pscale_tkn_', 'pscale_oauth_', 'pscale_api_'],
      pattern: /(?<![0-9A-Za-z_])pscale_(?:tkn|oauth|api)_[0-9A-Za-z_.=-]{32,64}(?![0-9A-Za-z_.=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`PLANETSCALE_SERVICE_TOKEN=pscale_tkn_${base64url(42)}k`,
          sample`Authorization: Bearer pscale_oauth_${base64url(40)}Q`,
        ],
        passes: [
          sample`pscale_tkn_${base62(10)}`,
          sample`pscale_tkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
    {
      id: 'planetscale-password',
      title: 'PlanetScale database password',
      severity: 'critical',
      keywords: ['pscale_pw_'],
      pattern: /(?<![0-9A-Za-z_])pscale_pw_[0-9A-Za-z_.=-]{32,64}(?![0-9A-Za-z_.=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`DATABASE_PASSWORD=pscale_pw_${base64url(42)}k`,
          sample`url: 'mysql://user:pscale_pw_${base64url(42)}7@aws.connect.psdb.cloud/db'`,
        ],
        passes: [sample`pscale_pw_${base62(9)}`, sample`pscale_pw_rotation`],
      },
    },
  ],
});
