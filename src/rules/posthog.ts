import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'PostHog',
  docs: 'https://posthog.com/docs/api',
  revoke: 'https://app.posthog.com/settings/user-api-keys',
  rules: [
    {
      id: 'posthog-personal-api-key',
      title: 'PostHog personal API key or project secret key',
      severity: 'critical',
      keywords: ['phx_', 'phs_', 'pha_', 'phr_'],
      pattern: /(?<![0-9A-Za-z_])ph[xsar]_[0-9A-Za-z]{40,56}(?![0-9A-Za-z_])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`POSTHOG_PERSONAL_API_KEY=phx_${base62(43)}`,
          sample`Authorization: Bearer phs_${base62(43)}`,
        ],
        passes: [sample`phc_${base62(43)}`, sample`phx_${base62(9)}`],
      },
    },
  ],
});
