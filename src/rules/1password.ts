import { defineProvider } from '../detect/rule.ts';
import { base62, base64, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: '1Password',
  docs: 'https://developer.1password.com/docs/service-accounts/',
  revoke: 'https://my.1password.com/',
  rules: [
    {
      id: '1password-service-account-token',
      title: '1Password service account token',
      severity: 'critical',
      keywords: ['ops_eyJ'],
      pattern: /(?<![0-9A-Za-z_])ops_eyJ[0-9A-Za-z+/_-]{200,1600}={0,3}(?![0-9A-Za-z+/_-])/,
      entropy: 4,
      examples: {
        finds: [
          sample`OP_SERVICE_ACCOUNT_TOKEN=ops_eyJ${base64(600)}==`,
          sample`export OP_SERVICE_ACCOUNT_TOKEN="ops_eyJ${base64(700)}"`,
        ],
        passes: [sample`ops_eyJ${base62(20)}`, sample`ops_eyJhbGci...`],
      },
    },
    {
      id: '1password-secret-key',
      title: '1Password account secret key',
      severity: 'critical',
      keywords: ['A3-'],
      pattern:
        /(?<![0-9A-Za-z_-])A3-[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}(?![0-9A-Za-z_-])/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`secret key: A3-${upper36(6)}-${upper36(6)}-${upper36(5)}-${upper36(5)}-${upper36(5)}-${upper36(5)}`,
          sample`OP_SECRET_KEY=A3-${upper36(6)}-${upper36(11)}-${upper36(5)}-${upper36(5)}-${upper36(5)}`,
        ],
        passes: [sample`A3-${upper36(6)}`, sample`A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX`],
      },
    },
  ],
});
