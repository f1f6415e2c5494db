import { defineProvider } from '../detect/rule.ts';
import { base62, base64, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Grafana',
  docs: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  revoke: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  rotation: [
    'Delete the token on the service account\'s page (Administration, Users and access), a Cloud token under "Access policies" of the portal.',
  ],
  rules: [
    {
      id: 'grafana-service-account-token',
      title: 'Grafana service account token',
      severity: 'critical',
      keywords: ['glsa_'],
      pattern: /(?<![0-9A-Za-z_])glsa_[0-9A-Za-z]{32}_[0-9A-Fa-f]{8}(?![0-9A-Za-z_])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`GRAFANA_TOKEN=glsa_${base62(32)}_${hex(8)}`,
          sample`-H "Authorization: Bearer glsa_${base62(32)}_${hex(8)}"`,
        ],
        passes: [sample`glsa_${base62(32)}`, sample`glsa_${base62(10)}_${hex(8)}`],
      },
    },
    {
      id: 'grafana-cloud-token',
      title: 'Grafana Cloud access policy token',
      severity: 'critical',
      keywords: ['glc_'],
      pattern: /(?<![0-9A-Za-z_])glc_[0-9A-Za-z+/]{32,400}={0,3}(?![0-9A-Za-z_+/=])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`GRAFANA_CLOUD_TOKEN=glc_eyJvIjoi${base64(120)}=`,
          sample`token: "glc_eyJvIjoi${base64(100)}"`,
        ],
        passes: [sample`glc_${base62(12)}`, sample`glc_context_name`],
      },
    },
    {
      id: 'grafana-api-key',
      title: 'Grafana API key (legacy)',
      severity: 'high',
      keywords: ['eyJrIjoi'],
      pattern: /(?<![0-9A-Za-z_+/-])eyJrIjoi(?!\w{48}IiwidCI6)[0-9A-Za-z]{50,400}={0,3}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.5,
      examples: {
        finds: [sample`GRAFANA_API_KEY=eyJrIjoi${base62(90)}==`, sample`auth = "eyJrIjoi${base62(92)}"`],
        passes: [
          sample`eyJrIjoi${base62(48)}IiwidCI6I${base62(70)}`,
          sample`eyJrIjoi${base62(12)}`,
          sample`eyJhbGciOiJIUzI1NiJ9`,
        ],
      },
    },
  ],
});
