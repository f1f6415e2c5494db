import { defineProvider } from '../detect/rule.ts';
import { base36, base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'JFrog',
  docs: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  revoke: 'https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens',
  rotation: [
    "Revoke the token under Administration, User Management, Access Tokens; an API key in the user's profile.",
  ],
  rules: [
    {
      id: 'jfrog-api-key',
      title: 'JFrog Artifactory API key',
      severity: 'critical',
      keywords: ['AKCp'],
      pattern: /(?<![0-9A-Za-z_+/-])AKCp[0-9A-Za-z]{69}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`ARTIFACTORY_API_KEY=AKCp${base62(69)}`,
          sample`curl -H 'X-JFrog-Art-Api: AKCp${base62(69)}' https://acme.jfrog.io/artifactory/api/repositories`,
        ],
        passes: [sample`AKCp${base62(20)}`, sample`AKCp${base62(80)}`],
      },
    },
    {
      id: 'jfrog-reference-token',
      title: 'JFrog reference or identity token',
      severity: 'critical',
      keywords: ['cmVmd'],
      pattern: /(?<![0-9A-Za-z_+/-])cmVmd[0-9A-Za-z]{59}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`JFROG_ACCESS_TOKEN=cmVmdGtuO${base62(55)}`,
          sample`//acme.jfrog.io/artifactory/api/npm/npm/:_authToken=cmVmdGtuO${base62(55)}`,
        ],
        passes: [sample`cmVmdGtuO${base62(12)}`, sample`cmVmdGtuO${base62(70)}`],
      },
    },
    {
      id: 'jfrog-other-token',
      title: 'JFrog key or token without its usual prefix',
      severity: 'high',
      keywords: ['jfrog', 'artifactory', 'bintray', 'jfrog_xray'],
      value:
        /(?!AKCp|cmVmd)(?=\D{0,63}\d)(?=[^a-z]{0,63}[a-z])(?:[0-9A-Za-z]{73}|[0-9A-Za-z]{64}|[0-9a-f]{40})/,
      examples: {
        finds: [
          sample`JFROG_API_KEY=${base36(73)}`,
          sample`artifactory_token = "${base36(64)}"`,
          sample`BINTRAY_API_KEY: ${hex(40)}`,
        ],
        passes: [
          sample`ARTIFACTORY_URL=https://acme.jfrog.io/artifactory`,
          sample`artifactory_token = ${base62(20)}`,
        ],
      },
    },
  ],
});
