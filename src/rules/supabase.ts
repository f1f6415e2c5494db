import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, type Hole, hex, lower, sample } from '../detect/sample.ts';

/** The middle part of a JWT as Supabase issues it: who, for which project, in which role. */
const claims =
  (issuer: string, role: string): Hole =>
  (random) =>
    Buffer.from(
      `{"iss":"${issuer}","ref":"${lower(20)(random)}","role":"${role}","iat":17${digits(8)(random)}}`,
    ).toString('base64url');

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
    {
      id: 'supabase-service-role-key',
      title: 'Supabase service_role key (JWT)',
      severity: 'critical',
      keywords: ['c2VydmljZV9yb2xl', 'NlcnZpY2Vfcm9sZ', 'zZXJ2aWNlX3JvbG'],
      pattern:
        /(?<![0-9A-Za-z_.-])eyJ[0-9A-Za-z_-]{15,80}\.eyJ[0-9A-Za-z_-]{0,300}(?:c2VydmljZV9yb2xl|NlcnZpY2Vfcm9sZ|zZXJ2aWNlX3JvbG)[0-9A-Za-z_-]{0,200}\.[0-9A-Za-z_-]{43}(?![0-9A-Za-z_-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`SUPABASE_SERVICE_ROLE_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${claims('supabase', 'service_role')}.${base64url(43)}`,
          sample`createClient(url, 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${claims('acme', 'service_role')}.${base64url(43)}')`,
        ],
        passes: [
          sample`NEXT_PUBLIC_SUPABASE_ANON_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${claims('supabase', 'anon')}.${base64url(43)}`,
          sample`role = 'c2VydmljZV9yb2xl'`,
        ],
      },
    },
  ],
});
