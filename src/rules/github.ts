import { crc32, toBase62 } from '../detect/checksum.ts';
import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, type Hole, hex, sample } from '../detect/sample.ts';

/**
 * Tokens end in six base-62 digits: the CRC-32 of the 30 characters before them
 * (https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/).
 */
const hasChecksum = (token: string): boolean => token.slice(-6) === toBase62(crc32(token.slice(4, -6)), 6);

const checksummed: Hole = (random) => {
  const body = base62(30)(random);
  return body + toBase62(crc32(body), 6);
};

export default defineProvider({
  name: 'GitHub',
  docs: 'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  revoke: 'https://github.com/settings/tokens',
  rotation: [
    'Revoke the token on the settings page; for one that is not yours, POST it to https://api.github.com/credentials/revoke.',
    'Look at the security log (https://github.com/settings/security-log) for what it was used for.',
    'Make a new fine-grained token with only the repositories and permissions that the job needs, and an expiry date.',
  ],
  rules: [
    {
      id: 'github-personal-access-token',
      title: 'GitHub personal access token (classic)',
      severity: 'critical',
      keywords: ['ghp_'],
      pattern: /(?<![0-9A-Za-z_])ghp_[0-9A-Za-z]{36}(?![0-9A-Za-z_])/,
      verify: hasChecksum,
      examples: {
        finds: [
          sample`GITHUB_TOKEN=ghp_${checksummed}`,
          sample`git clone https://ghp_${checksummed}@github.com/o/r`,
        ],
        passes: [sample`ghp_${base62(35)}`, sample`ghp_${base62(36)}0`, sample`my_ghp_${checksummed}`],
      },
    },
    {
      id: 'github-fine-grained-token',
      title: 'GitHub fine-grained personal access token',
      severity: 'critical',
      keywords: ['github_pat_'],
      pattern: /(?<![0-9A-Za-z_])github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}(?![0-9A-Za-z_])/,
      examples: {
        finds: [
          sample`token: github_pat_${base62(22)}_${base62(59)}`,
          sample`"GH_TOKEN": "github_pat_${base62(22)}_${base62(59)}"`,
        ],
        passes: [sample`github_pat_${base62(22)}`, sample`github_pat_${base62(82)}`],
      },
    },
    {
      id: 'github-app-token',
      title: 'GitHub App or OAuth token (installation, user, refresh)',
      severity: 'critical',
      keywords: ['gho_', 'ghu_', 'ghs_', 'ghr_'],
      pattern:
        /(?<![0-9A-Za-z_])(?:gh[ous]_[0-9A-Za-z]{36}|ghr_(?:[0-9A-Za-z]{36}|[0-9A-Za-z]{76}))(?![0-9A-Za-z_])/,
      verify: hasChecksum,
      examples: {
        finds: [sample`access_token=gho_${checksummed}&scope=repo`, sample`"token": "ghs_${checksummed}"`],
        passes: [sample`ghs_${base62(20)}`, sample`gho_${hex(40)}`],
      },
    },
    {
      id: 'github-installation-token',
      title: 'GitHub App installation token (stateless form)',
      severity: 'critical',
      keywords: ['ghs_'],
      // ghs_APPID_JWT, since April 2026 (docs: generating an installation access token for a GitHub App)
      pattern:
        /(?<![0-9A-Za-z_])ghs_\d{1,12}_eyJ[0-9A-Za-z_-]{10,400}\.eyJ[0-9A-Za-z_-]{10,600}\.[0-9A-Za-z_-]{20,400}(?![0-9A-Za-z_-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`GH_TOKEN=ghs_${digits(6)}_eyJ${base62(60)}.eyJ${base62(240)}.${base64url(85)}k`,
          sample`"token": "ghs_${digits(7)}_eyJ${base62(48)}.eyJ${base62(200)}.${base64url(170)}Q"`,
        ],
        passes: [sample`ghs_${digits(6)}_eyJ${base62(60)}`, sample`eyJ${base62(40)}.eyJ${base62(40)}`],
      },
    },
    {
      id: 'github-old-token',
      title: 'GitHub token (before April 2021) or OAuth client secret',
      severity: 'high',
      keywords: [
        'github_token',
        'github-token',
        'githubtoken',
        'gh_token',
        'ghtoken',
        'github_api',
        'github_access',
        'githubaccess',
        'github_oauth',
        'github_auth',
        'github_key',
        'githubkey',
        'github_pat',
        'github_secret',
        'githubsecret',
        'github_client',
        'githubclient',
        'github_pass',
      ],
      vendor: 'name',
      // Not behind @ or /: that is the commit of an action or of a link.
      value: /(?<![@/])[0-9a-f]{40}/,
      within: 30,
      examples: {
        finds: [
          sample`GITHUB_TOKEN=${hex(40)}`,
          sample`githubClientSecret: '${hex(40)}',`,
          sample`"github_access_token": "${hex(40)}"`,
        ],
        passes: [
          sample`uses: actions/create-github-app-token@${hex(40)} # v1`,
          sample`https://api.github.com/repos/o/r/commits/${hex(40)}?access=1`,
          sample`GITHUB_SHA=${hex(40)}`,
        ],
      },
    },
  ],
});
