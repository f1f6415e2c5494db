import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CockroachDB Cloud',
  docs: 'https://www.cockroachlabs.com/docs/cockroachcloud/managing-access#api-access',
  revoke: 'https://cockroachlabs.cloud/access',
  rules: [
    {
      id: 'cockroachlabs-api-key',
      title: 'CockroachDB Cloud API key',
      severity: 'critical',
      keywords: ['CCDB1_'],
      pattern: /(?<![0-9A-Za-z_-])CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40}(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`ENV COCKROACH_API_KEY=CCDB1_${base62(22)}_${base62(40)}`,
          sample`cockroachApiKey: 'CCDB1_${base62(22)}_${base62(40)}',`,
        ],
        passes: [sample`CCDB1_${base62(22)}`, sample`xCCDB1_${base62(22)}_${base62(40)}`],
      },
    },
  ],
});
