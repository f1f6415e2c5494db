import { defineProvider } from '../detect/rule.ts';
import { base62, lower, sample } from '../detect/sample.ts';

/** Tokens of issuers whom we do not know, in the two forms that most give theirs: `acme_live_…`, as GitHub made usual, and `sk-…`, as OpenAI did. */
export default defineProvider({
  name: 'Unlisted issuer',
  docs: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
  revoke: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
  rotation: [
    'Revoke it at whoever issued it (the prefix says who, or the address it is sent to), and make a new one.',
  ],
  rules: [
    {
      id: 'prefixed-token',
      general: true,
      title: 'Token with a prefix',
      severity: 'medium',
      keywords: ['_live_', '_prod_', '_pat_', '_oat_', '_sk_', '_api_', '_secret_'],
      pattern:
        /(?<![\w.$%/\\-])(?!(?:[0-9a-z]{1,16}_)?(?:anon|pk|pub[a-z]{0,8}|site)_)[a-z][0-9a-z]{0,15}(?:_[0-9a-z]{1,12})?_(?:live|prod|[op]at|sk|api|secret)_(?=[A-Za-z]{0,63}\d)[0-9A-Za-z]{20,200}(?:[_-][0-9A-Za-z_-]{1,200})?(?![\w$%/-]|\.\w)/,
      entropy: 3.3,
      examples: {
        finds: [sample`run('acme_live_${base62(32)}');`, sample`Our own: acme_pat_${base62(40)}.`],
        passes: [
          sample`call(acme_api_${lower(24)}, acme_prod_${lower(8)}_2)`,
          sample`import './acme_live_${base62(32)}.js';`,
          sample`shop(acme_pub_live_${base62(32)})`,
        ],
      },
    },
    {
      id: 'prefixed-secret-key',
      general: true,
      title: 'Secret key with a prefix',
      severity: 'medium',
      keywords: ['sk-', 'sk_'],
      pattern:
        /(?<![\w.$%/\\-])sk[-_](?:(?!sandbox|test)[0-9a-z]{2,12}[-_]){0,2}(?=[A-Za-z]{0,63}\d)[0-9A-Za-z]{20,200}(?![\w$%/-]|\.\w)/,
      entropy: 3.3,
      examples: {
        finds: [
          sample`run('sk-${base62(48)}');`,
          sample`ask("sk-acme-01-${base62(32)}")`,
          sample`ask("sk_acm_${base62(24)}")`,
        ],
        passes: [
          sample`ta${() => 'sk-'}${base62(32)}`,
          sample`<i class="sk-${lower(12)}-${lower(12)}-2">`,
          sample`ask("sk_test_${base62(24)}")`,
        ],
      },
    },
  ],
});
