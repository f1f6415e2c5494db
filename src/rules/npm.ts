import { crc32, toBase62 } from '../detect/checksum.ts';
import { defineProvider } from '../detect/rule.ts';
import { base62, base64, type Hole, sample, uuid } from '../detect/sample.ts';

/** As at GitHub, the last six of the 36 characters are the CRC-32 of the 30 before them, in base 62. */
const hasChecksum = (token: string): boolean => token.slice(-6) === toBase62(crc32(token.slice(4, -6)), 6);

/** Whether the value is no name of words: `recurseOneLevel`, `PERSONAL-ACCESS-TOKEN`. */
const isNoName = (value: string): boolean =>
  !/^(?:[a-z]+(?:[A-Z][a-z]{2,})+|[A-Z]+\d{0,3}(?:[-_][A-Z]+\d{0,3})+)$/.test(value);

const checksummed: Hole = (random) => {
  const body = base62(30)(random);
  return body + toBase62(crc32(body), 6);
};

export default defineProvider({
  name: 'npm',
  docs: 'https://docs.npmjs.com/about-access-tokens',
  revoke: 'npm token revoke TOKEN_ID',
  rotation: [
    'Revoke it: npm token list, npm token revoke TOKEN_ID, or on https://www.npmjs.com/settings/~/tokens.',
    'Compare what is published with what you published: npm view PACKAGE time --json.',
    'Publish from CI by trusted publishing (OIDC), which needs no token.',
  ],
  rules: [
    {
      id: 'npm-access-token',
      title: 'npm access token',
      severity: 'critical',
      keywords: ['npm_'],
      pattern: /(?<![0-9A-Za-z_])npm_[0-9A-Za-z]{36}(?![0-9A-Za-z_])/,
      entropy: 3,
      verify: hasChecksum,
      examples: {
        finds: [
          sample`//registry.npmjs.org/:_authToken=npm_${checksummed}`,
          sample`NPM_TOKEN: npm_${checksummed}`,
          sample`docker build --build-arg NPM_TOKEN=npm_${checksummed} .`,
        ],
        passes: [
          sample`npm_${base62(20)}`,
          sample`npm_config_user_agent_and_some_other_thing`,
          sample`npm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
    {
      id: 'npm-registry-auth',
      title: 'Password or token in .npmrc',
      severity: 'critical',
      keywords: ['_authToken', '_auth=', '_auth =', '_password=', '_password ='],
      pattern:
        /(?:^|[\s:"'`/;])_(?:authToken["']?\s?[:=]\s?|auth\s?=\s?|password\s?=\s?)["']?(?<secret>(?!npm_|gh[opsur]_|github_pat_|glpat-|eyJ|AKCp|cmVmd)(?=[a-z_-]{0,70}[0-9A-Z])[0-9A-Za-z+/_-]{16,500}={0,2})(?![0-9A-Za-z_$.({])/m,
      entropy: 3,
      plausible: isNoName,
      examples: {
        finds: [
          sample`//registry.npmjs.org/:_authToken=${uuid()}`,
          sample`_auth=${base64(40)}=`,
          sample`//nexus.example.com/repository/npm/:_password="${base64(24)}=="`,
        ],
        passes: [
          sample`//registry.npmjs.org/:_authToken=$\{NPM_TOKEN}`,
          sample`//registry.npmjs.org/:_authToken=your-token-goes-here`,
          sample`//registry.npmjs.org/:_authToken=exactlyOneLevel`,
          sample`echo "//npm.pkg.github.com/:_authToken=PERSONAL-ACCESS-TOKEN" >> ~/.npmrc`,
          sample`const _auth = getAuthFromTheRegistry()`,
        ],
      },
    },
    {
      id: 'npm-legacy-token',
      title: 'npm token (UUID, before 2021)',
      severity: 'critical',
      keywords: ['npm_token', 'npm_auth', 'npm_secret', 'npm_api', 'npmtoken', 'npm-token'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      within: 40,
      examples: {
        finds: [sample`NPM_TOKEN=${uuid()}`, sample`{ "npmToken": "${uuid()}" }`],
        passes: [sample`NPM_TOKEN=$\{{ secrets.NPM_TOKEN }}`, sample`npm_config_cache_id=${uuid()}`],
      },
    },
  ],
});
