import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SettleMint',
  docs: 'https://console.settlemint.com/documentation',
  revoke: 'https://console.settlemint.com',
  rules: [
    {
      id: 'settlemint-access-token',
      title: 'SettleMint access token (application, personal, service)',
      severity: 'high',
      keywords: ['sm_aat_', 'sm_pat_', 'sm_sat_'],
      pattern: /(?<![0-9A-Za-z_])sm_[aps]at_[0-9A-Za-z]{16}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`SETTLEMINT_ACCESS_TOKEN=sm_pat_${base62(16)}`,
          sample`settlemint.connect({ accessToken: 'sm_aat_${base62(16)}' })`,
          sample`{ "token": "sm_sat_${base62(16)}" }`,
        ],
        passes: [
          sample`sm_pat_${base62(12)}`,
          sample`spasm_pat_${base62(16)}`,
          sample`SETTLEMINT_ACCESS_TOKEN=sm_aat_xxxxxxxxxxxxxxxx`,
          sample`sm_bat_${base62(16)}`,
        ],
      },
    },
  ],
});
