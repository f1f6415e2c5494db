import { defineProvider } from '../detect/rule.ts';
import { base62, base64, hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'DigitalOcean',
  docs: 'https://docs.digitalocean.com/reference/api/create-personal-access-token/',
  revoke: 'https://cloud.digitalocean.com/account/api/tokens',
  rules: [
    {
      id: 'digitalocean-token',
      title: 'DigitalOcean personal access, OAuth or refresh token',
      severity: 'critical',
      keywords: ['dop_v1_', 'doo_v1_', 'dor_v1_'],
      pattern: /(?<![0-9A-Za-z_])do[opr]_v1_[0-9a-f]{64}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`DIGITALOCEAN_TOKEN=dop_v1_${hex(64)}`, sample`doctl auth init -t doo_v1_${hex(64)}`],
        passes: [
          sample`dop_v1_${hex(12)}`,
          sample`dop_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
    {
      id: 'digitalocean-old-token',
      title: 'DigitalOcean token (before 2022)',
      severity: 'high',
      keywords: ['digitalocean', 'digital_ocean', 'do_token', 'do_api', 'do_pat'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [sample`DIGITALOCEAN_ACCESS_TOKEN=${hex(64)}`, sample`digital_ocean_api_key = "${hex(64)}"`],
        passes: [sample`DIGITALOCEAN_REGION=nyc3`, sample`digitalocean image digest sha256:${hex(64)}`],
      },
    },
    {
      id: 'digitalocean-spaces-secret',
      title: 'DigitalOcean Spaces secret key',
      severity: 'critical',
      keywords: [
        'spaces_secret',
        'spacessecret',
        'spaces_key',
        'spaces_access',
        'digitaloceanspaces',
        'do_spaces',
      ],
      value: /(?=\D{0,42}\d)(?=[^A-Z]{0,42}[A-Z])[0-9A-Za-z+/]{43}/,
      examples: {
        finds: [sample`SPACES_SECRET_ACCESS_KEY=${base64(41)}K7`, sample`DO_SPACES_SECRET: "${base62(42)}Z"`],
        passes: [
          sample`SPACES_ACCESS_KEY_ID=DO00${upper36(16)}`,
          sample`https://acme.nyc3.digitaloceanspaces.com/key/image.png`,
        ],
      },
    },
  ],
});
