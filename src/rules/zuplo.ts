import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zuplo',
  docs: 'https://zuplo.com/docs/articles/api-key-management',
  revoke: 'https://portal.zuplo.com/',
  rules: [
    {
      id: 'zuplo-api-key',
      title: 'Zuplo API key',
      severity: 'high',
      keywords: ['zpka_'],
      pattern: /(?<![0-9A-Za-z_])zpka_[0-9a-z]{32}_[0-9a-f]{8}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ZUPLO_API_KEY=zpka_${base36(32)}_${hex(8)}`,
          sample`headers: { Authorization: 'Bearer zpka_${base36(32)}_${hex(8)}' }`,
        ],
        passes: [
          sample`zpka_${base36(32)}`,
          sample`zpka_your_api_key`,
          sample`xzpka_${base36(32)}_${hex(8)}`,
        ],
      },
    },
  ],
});
