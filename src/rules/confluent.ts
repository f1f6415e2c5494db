import { defineProvider } from '../detect/rule.ts';
import { base62, base64, hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Confluent',
  docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  revoke: 'confluent api-key delete KEY',
  rules: [
    {
      id: 'confluent-api-secret',
      title: 'Confluent Cloud API secret',
      severity: 'critical',
      keywords: ['confluent', 'ccloud', 'sasl_password', 'sasl.password'],
      value: /(?=\D{0,63}\d)(?=[^g-zA-Z]{0,63}[g-zA-Z])[0-9A-Za-z+/]{64}/,
      examples: {
        finds: [
          sample`CONFLUENT_API_SECRET=${base64(62)}K7`,
          sample`confluent: { apiSecret: '${base62(63)}Z' }`,
        ],
        passes: [
          sample`CONFLUENT_API_KEY=${upper36(16)}`,
          sample`confluentinc/cp-kafka image digest key sha256:${hex(64)}`,
        ],
      },
    },
    {
      id: 'confluent-cloud-secret',
      title: 'Confluent Cloud API secret (prefixed form)',
      severity: 'critical',
      keywords: ['cflt'],
      pattern:
        /(?<![0-9A-Za-z_+/-])cflt(?=[^A-Z]{0,59}[A-Z])(?=\D{0,59}\d)[0-9A-Za-z+/]{60}(?![0-9A-Za-z+/=_-])/,
      entropy: 4,
      examples: {
        finds: [sample`API_SECRET=cflt${base64(58)}K7`, sample`"secret": "cflt${base64(58)}Z2"`],
        passes: [sample`cflt${base62(12)}`, sample`cflt_${base62(60)}`],
      },
    },
  ],
});
