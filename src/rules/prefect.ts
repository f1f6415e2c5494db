import { defineProvider } from '../detect/rule.ts';
import { base36, base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Prefect',
  docs: 'https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys',
  revoke: 'https://app.prefect.cloud/my/api-keys',
  rules: [
    {
      id: 'prefect-api-key',
      title: 'Prefect Cloud API key',
      severity: 'critical',
      keywords: ['pnu_', 'pnb_'],
      pattern: /(?<![0-9A-Za-z_])pn[ub]_[0-9A-Za-z]{36}(?![0-9A-Za-z_])/,
      entropy: 3.5,
      examples: {
        finds: [sample`PREFECT_API_KEY=pnu_${base62(36)}`, sample`prefect cloud login -k pnb_${base36(36)}`],
        passes: [sample`pnu_${base62(9)}`, sample`pnu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
  ],
});
