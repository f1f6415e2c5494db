import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Modal',
  docs: 'https://modal.com/docs/reference/cli/token',
  revoke: 'https://modal.com/settings/tokens',
  rules: [
    {
      id: 'modal-token-secret',
      title: 'Modal token secret',
      severity: 'critical',
      // Not by the vendor's name: ~/.modal.toml does not have it, and each page has a modal.
      keywords: ['token_secret', 'token-secret', 'tokensecret', 'modal-secret'],
      ignoreCase: true,
      pattern:
        /(?:token[_-]?secret|modal-secret)["']?[\s=:,]{1,6}["']?(?<secret>[aw]s-[0-9a-z]{22})(?![\w-])/i,
      entropy: 3.5,
      examples: {
        finds: [
          sample`[default]\ntoken_secret = "as-${base62(22)}"`,
          sample`modal token set --token-id "$ID" --token-secret as-${base62(22)}`,
          sample`curl -H "Modal-Key: $KEY" -H "Modal-Secret: ws-${base62(22)}"`,
        ],
        passes: [
          sample`MODAL_TOKEN_SECRET=as-xxxxxxxxxxxxxxxxxxxxxx`,
          sample`token_secret = "as-${base62(6)}"`,
        ],
      },
    },
  ],
});
