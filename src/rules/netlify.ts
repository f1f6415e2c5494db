import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Netlify',
  docs: 'https://docs.netlify.com/api/get-started/',
  revoke: 'https://app.netlify.com/user/applications',
  rules: [
    {
      id: 'netlify-access-token',
      title: 'Netlify personal access token',
      severity: 'critical',
      keywords: ['nfp_', 'nfo_', 'nfc_', 'nfu_', 'nfb_'],
      pattern: /(?<![0-9A-Za-z_])nf[pocub]_[0-9A-Za-z_]{36}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`NETLIFY_AUTH_TOKEN=nfp_${base62(36)}`,
          sample`netlify deploy --auth nfp_${base62(36)}`,
        ],
        passes: [sample`nfp_${base62(9)}`, sample`nfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'netlify-old-token',
      title: 'Netlify access token (before 2023)',
      severity: 'high',
      keywords: ['netlify'],
      value: /(?=\D{0,42}\d)(?=[^g-zA-Z]{0,42}[g-zA-Z])[0-9A-Za-z_-]{40,46}/,
      within: 50,
      examples: {
        finds: [sample`NETLIFY_AUTH_TOKEN=${base64url(41)}K7`, sample`netlifyAccessToken: '${base62(42)}Z'`],
        passes: [sample`NETLIFY_SITE_ID=${uuid()}`, sample`netlify_token: ${base62(9)}`],
      },
    },
    {
      id: 'netlify-build-hook',
      title: 'Netlify build hook URL',
      severity: 'medium',
      keywords: ['api.netlify.com/build_hooks/'],
      pattern: /api\.netlify\.com\/build_hooks\/(?<secret>[0-9a-f]{24})(?![0-9A-Za-z])/,
      entropy: 2.5,
      examples: {
        finds: [
          sample`curl -X POST -d '{}' https://api.netlify.com/build_hooks/${hex(24)}`,
          sample`NETLIFY_HOOK=https://api.netlify.com/build_hooks/${hex(24)}`,
        ],
        passes: [
          sample`https://api.netlify.com/build_hooks/`,
          sample`https://api.netlify.com/build_hooks/YOUR_HOOK_ID`,
        ],
      },
    },
  ],
});
