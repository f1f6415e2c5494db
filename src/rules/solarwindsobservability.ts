import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SolarWinds Observability',
  docs: 'https://documentation.solarwinds.com/en/success_center/observability/content/settings/api-tokens.htm',
  revoke: 'https://my.na-01.cloud.solarwinds.com/',
  rules: [
    {
      id: 'solarwindsobservability-api-token',
      title: 'SolarWinds Observability API token',
      severity: 'high',
      keywords: ['solarwinds'],
      value: /[0-9A-Za-z_-]{71}/,
      examples: {
        finds: [
          sample`SOLARWINDS_API_TOKEN=${base64url(70)}k`,
          sample`window.config = { solarwindsApiToken: '${base64url(70)}k' };`,
          sample`axios.get('https://api.na-01.cloud.solarwinds.com/v1/logs', { headers: { 'Authorization': 'Bearer ${base64url(70)}k' } })`,
        ],
        passes: [
          sample`SOLARWINDS_API_TOKEN=${base64url(65)}k`,
          sample`{ "requestId": "${base64url(70)}k" }`,
          sample`SOLARWINDS_API_TOKEN=\${SOLARWINDS_API_TOKEN}`,
        ],
      },
    },
  ],
});
