import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Snyk',
  docs: 'https://docs.snyk.io/snyk-api/authentication-for-api',
  revoke: 'https://app.snyk.io/account',
  rules: [
    {
      id: 'snyk-api-token',
      title: 'Snyk API token',
      severity: 'critical',
      keywords: ['snyk'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 50,
      examples: {
        finds: [sample`SNYK_TOKEN=${uuid()}`, sample`snyk auth ${uuid()}`],
        passes: [sample`SNYK_ORG=acme`, sample`snyk_token: ${hex(9)}`],
      },
    },
    {
      id: 'snyk-prefixed-token',
      title: 'Snyk user or service account token',
      severity: 'critical',
      keywords: ['snyk_uat.', 'snyk_sat.'],
      pattern: /(?<![0-9A-Za-z_])snyk_[us]at\.[0-9A-Za-z]{4,16}\.[0-9A-Za-z_.-]{40,400}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`SNYK_TOKEN=snyk_uat.${hex(8)}.${base64url(150)}k`,
          sample`token: "snyk_sat.${hex(8)}.${base62(120)}"`,
        ],
        passes: [sample`snyk_uat.${hex(8)}`, sample`snyk_sat.xxxxxxxx`],
      },
    },
  ],
});
