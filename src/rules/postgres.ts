import { defineProvider } from '../detect/rule.ts';
import { base62, base64, password, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PostgreSQL',
  docs: 'https://www.postgresql.org/docs/current/libpq-pgpass.html',
  revoke: "ALTER ROLE name PASSWORD 'new password';",
  rotation: [
    "Change the role's password, and end the sessions that are open with the old one (pg_terminate_backend).",
    'Let the server listen only where its clients are (pg_hba.conf), and prefer a role per service.',
  ],
  rules: [
    {
      id: 'postgres-pgpass',
      title: 'Password in a PostgreSQL password file (.pgpass)',
      severity: 'high',
      keywords: [':5432:', ':5433:', ':6432:', ':5431:'],
      pattern:
        /^[0-9A-Za-z*.\-[\]]{1,100}:(?:5432|5433|6432|5431):[^\s:"'{}$]{1,63}:[^\s:"'{}$]{1,63}:(?<secret>[^\s:"'{}$<>]{8,128})\s{0,2}$/m,
      entropy: 3,
      examples: {
        finds: [
          sample`db.example.com:5432:shop:shop_rw:${password(20)}`,
          sample`# .pgpass\npg.internal:5433:*:admin:${base62(24)}`,
        ],
        passes: [sample`127.0.0.1:5432:5432`, sample`db.example.com:5432:shop:shop_rw:password`],
      },
    },
    {
      id: 'postgres-scram-verifier',
      title: 'PostgreSQL password verifier (SCRAM-SHA-256), open to guessing',
      severity: 'low',
      keywords: ['SCRAM-SHA-256$'],
      pattern:
        /SCRAM-SHA-256\$\d{3,8}:(?<secret>[0-9A-Za-z+/]{16,44}={0,2}\$[0-9A-Za-z+/]{43}=:[0-9A-Za-z+/]{43}=)/,
      entropy: 4,
      examples: {
        finds: [
          sample`CREATE ROLE shop PASSWORD 'SCRAM-SHA-256$4096:${base64(22)}==$${base64(43)}=:${base64(43)}=';`,
          sample`"shop" "SCRAM-SHA-256$4096:${base64(22)}==$${base64(43)}=:${base64(43)}="`,
        ],
        passes: [sample`SCRAM-SHA-256$<iterations>:<salt>`, sample`password_encryption = scram-sha-256`],
      },
    },
  ],
});
