import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64, base64url, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Docker',
  docs: 'https://docs.docker.com/security/access-tokens/',
  revoke: 'https://app.docker.com/settings/personal-access-tokens',
  rules: [
    {
      id: 'docker-access-token',
      title: 'Docker Hub personal or organization access token',
      severity: 'critical',
      keywords: ['dckr_pat_', 'dckr_oat_'],
      pattern: /(?<![0-9A-Za-z_])dckr_(?:pat_[0-9A-Za-z_-]{27}|oat_[0-9A-Za-z_-]{32})(?![0-9A-Za-z_-])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`docker login -u acme -p dckr_pat_${base64url(26)}k`,
          sample`DOCKER_TOKEN: dckr_oat_${base64url(31)}7`,
        ],
        passes: [sample`dckr_pat_${base62(10)}`, sample`dckr_pat_xxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'docker-registry-auth',
      title: 'Registry login in a Docker config',
      severity: 'critical',
      keywords: ['"auths"'],
      pattern:
        /"auths\\?"\s{0,9}:\s{0,9}\{[^{}]{0,200}\{[^{}]{0,200}"auth\\?"\s{0,9}:\s{0,9}\\?"(?<secret>[0-9A-Za-z+/]{16,2000}={0,2})\\?"/,
      entropy: 3,
      examples: {
        finds: [
          sample`{ "auths": { "https://index.docker.io/v1/": { "auth": "${base64(38)}==" } } }`,
          sample`{"auths":{"ghcr.io":{"auth":"${base64(60)}"}}}`,
        ],
        passes: [
          sample`{ "auths": { "ghcr.io": {} }, "credsStore": "desktop" }`,
          sample`{ "auths": { "ghcr.io": { "auth": "" } } }`,
        ],
      },
    },
    {
      id: 'docker-swarm-token',
      title: 'Docker Swarm join token or unlock key',
      severity: 'high',
      keywords: ['SWMTKN-1-', 'SWMKEY-1-'],
      pattern:
        /(?<![0-9A-Za-z_-])(?:SWMTKN-1-[0-9a-z]{50}-[0-9a-z]{25}|SWMKEY-1-[0-9A-Za-z+/]{43})(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`docker swarm join --token SWMTKN-1-${base36(50)}-${base36(25)} 10.0.0.1:2377`,
          sample`unlock: SWMKEY-1-${base64(42)}8`,
        ],
        passes: [sample`SWMTKN-1-${base36(10)}`, sample`SWMKEY-1-xxxx`],
      },
    },
    {
      id: 'docker-hub-token',
      title: 'Docker Hub token (before 2021)',
      severity: 'high',
      keywords: [
        'dockerhub',
        'docker_hub',
        'docker_token',
        'docker_password',
        'docker_pass',
        'docker_access',
        'hub.docker.com',
      ],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 50,
      examples: {
        finds: [sample`DOCKERHUB_TOKEN=${uuid()}`, sample`docker_password: "${uuid()}"`],
        passes: [sample`DOCKER_IMAGE=acme/web`, sample`DOCKERHUB_TOKEN=$TOKEN`],
      },
    },
  ],
});
