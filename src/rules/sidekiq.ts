import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sidekiq',
  docs: 'https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ',
  revoke: 'Write to support@contribsys.com.',
  rules: [
    {
      id: 'sidekiq-bundle-credentials',
      title: 'Sidekiq Pro or Enterprise gem credentials',
      severity: 'high',
      keywords: ['CONTRIBSYS__COM'],
      pattern: /CONTRIBSYS__COM["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>[0-9a-f]{8}:[0-9a-f]{8})(?![0-9A-Za-z])/,
      entropy: 2,
      examples: {
        finds: [
          sample`BUNDLE_ENTERPRISE__CONTRIBSYS__COM=${hex(8)}:${hex(8)}`,
          sample`export BUNDLE_GEMS__CONTRIBSYS__COM="${hex(8)}:${hex(8)}"`,
        ],
        passes: [
          sample`BUNDLE_GEMS__CONTRIBSYS__COM=\${SIDEKIQ_CREDENTIALS}`,
          sample`BUNDLE_GEMS__CONTRIBSYS__COM=${hex(8)}`,
        ],
      },
    },
    {
      id: 'sidekiq-gem-url',
      title: 'Sidekiq gem server address with credentials',
      severity: 'high',
      keywords: ['.contribsys.com'],
      pattern: /https?:\/\/(?<secret>[0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com/,
      entropy: 2,
      examples: {
        finds: [
          sample`source "https://${hex(8)}:${hex(8)}@gems.contribsys.com/" do`,
          sample`bundle config source https://${hex(8)}:${hex(8)}@enterprise.contribsys.com`,
        ],
        passes: [sample`https://user:pass@gems.contribsys.com/`, sample`https://gems.contribsys.com/`],
      },
    },
  ],
});
