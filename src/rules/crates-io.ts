import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'crates.io',
  docs: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
  revoke: 'https://crates.io/settings/tokens',
  rules: [
    {
      id: 'crates-io-api-token',
      title: 'crates.io API token',
      severity: 'critical',
      keywords: ['"cio', "'cio", '=cio', ' cio'],
      pattern: /["'= ](?<secret>cio[0-9A-Za-z]{32})(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`CARGO_REGISTRY_TOKEN=cio${base62(32)}`,
          sample`[registry]\ntoken = "cio${base62(32)}"`,
          sample`cargo login cio${base62(32)}`,
        ],
        passes: [sample`cio${base62(20)}`, sample`precio${base62(32)}`, sample`token = "cio${base62(33)}"`],
      },
    },
  ],
});
