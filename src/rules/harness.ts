import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Harness',
  docs: 'https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/',
  revoke: 'https://app.harness.io/',
  rules: [
    {
      id: 'harness-access-token',
      title: 'Harness personal or service account token',
      severity: 'critical',
      keywords: ['pat.', 'sat.'],
      pattern: /(?<![0-9A-Za-z_.-])[ps]at\.[0-9A-Za-z_-]{22}\.[0-9a-f]{24}\.[0-9A-Za-z]{20}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`HARNESS_PLATFORM_API_KEY=pat.${base62(22)}.${hex(24)}.${base62(20)}`,
          sample`-H 'x-api-key: sat.${base62(22)}.${hex(24)}.${base62(20)}'`,
        ],
        passes: [sample`pat.${base62(9)}`, sample`pat.accessToken.value`],
      },
    },
  ],
});
