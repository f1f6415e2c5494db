import { defineProvider } from '../detect/rule.ts';
import { hex, sample, upper36, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Scaleway',
  docs: 'https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/',
  revoke: 'https://console.scaleway.com/iam/api-keys',
  rules: [
    {
      id: 'scaleway-secret-key',
      title: 'Scaleway secret key',
      severity: 'critical',
      keywords: ['scaleway', 'scw_'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 50,
      examples: {
        finds: [sample`SCW_SECRET_KEY=${uuid()}`, sample`provider "scaleway" { secret_key = "${uuid()}" }`],
        passes: [sample`SCW_DEFAULT_ZONE=fr-par-1`, sample`scaleway_secret: ${hex(9)}`],
      },
    },
    {
      id: 'scaleway-access-key-id',
      title: 'Scaleway access key id',
      severity: 'medium',
      keywords: ['SCW'],
      pattern: /(?<![0-9A-Za-z_])SCW(?=[A-Z]{0,16}\d)[0-9A-Z]{17}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`SCW_ACCESS_KEY=SCW${upper36(17)}`, sample`access_key = "SCW${upper36(17)}"`],
        passes: [sample`SCW${upper36(5)}`, sample`SCWXXXXXXXXXXXXXXXXX`],
      },
    },
  ],
});
