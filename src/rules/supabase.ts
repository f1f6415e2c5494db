import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Supabase',
  docs: 'https://supabase.com/docs/guides/api/api-keys',
  revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
  rules: [
    {
      id: 'supabase-secret-key',
      title: 'Supabase secret API key',
      severity: 'critical',
      keywords: ['sb_secret_'],
      pattern: /(?<![0-9A-Za-z_])sb_secret_[0-9A-Za-z_-]{22}_[0-9A-Za-z_-]{8}(?![0-9A-Za-z_-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`SUPABASE_SECRET_KEY=sb_secret_${base62(22)}_${base62(8)}`,
          sample`createClient(url, 'sb_secret_${base62(22)}_${base62(8)}')`,
        ],
        passes: [sample`sb_publishable_${base62(22)}_${base62(8)}`, sample`sb_secret_${base62(9)}`],
      },
    },
    {
      id: 'supabase-access-token',
      title: 'Supabase personal access or OAuth token',
      severity: 'critical',
      keywords: ['sbp_'],
      pattern: /(?<![0-9A-Za-z_])sbp_(?:oauth_|v0_)?[0-9a-f]{40}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [sample`SUPABASE_ACCESS_TOKEN=sbp_${hex(40)}`, sample`supabase login --token sbp_${hex(40)}`],
        passes: [sample`sbp_${hex(9)}`, sample`sbp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
