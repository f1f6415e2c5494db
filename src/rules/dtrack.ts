import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dependency-Track',
  docs: 'https://docs.dependencytrack.org/integrations/rest-api/',
  revoke: 'https://docs.dependencytrack.org/',
  rules: [
    {
      id: 'dtrack-api-key',
      title: 'Dependency-Track API key',
      severity: 'high',
      keywords: ['odt_'],
      pattern: /(?<![0-9A-Za-z_-])odt_(?:[0-9A-Za-z]{8}_)?[0-9A-Za-z]{32}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`          DTRACK_API_KEY: odt_${base62(32)}`,
          sample`dtrackApiKey: 'odt_${base62(32)}',`,
        ],
        passes: [sample`odt_${base62(12)}`, sample`xodt_${base62(32)}`],
      },
    },
  ],
});
