import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Neon',
  docs: 'https://neon.tech/docs/manage/api-keys',
  revoke: 'https://console.neon.tech/app/settings/api-keys',
  rules: [
    {
      id: 'neon-api-key',
      title: 'Neon API key',
      severity: 'critical',
      keywords: ['napi_'],
      pattern: /(?<![0-9A-Za-z_-])napi_[0-9a-z]{64}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`NEON_API_KEY=napi_${base36(64)}`,
          sample`headers: { Authorization: 'Bearer napi_${base36(64)}' }`,
        ],
        passes: [sample`napi_${base36(12)}`, sample`napi_create_reference`],
      },
    },
  ],
});
