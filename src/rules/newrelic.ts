import { defineProvider } from '../detect/rule.ts';
import { base36, base62, base64url, digits, hex, sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  revoke: 'https://one.newrelic.com/admin-portal/api-keys/home',
  rules: [
    {
      id: 'newrelic-user-key',
      title: 'New Relic user, admin or REST API key',
      severity: 'critical',
      keywords: ['NRAK-', 'NRAA-', 'NRRA-'],
      pattern: /(?<![0-9A-Za-z_-])(?:NRAK-[0-9A-Z]{27}|NRAA-[0-9a-f]{27}|NRRA-[0-9a-f]{42})(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`NEW_RELIC_API_KEY=NRAK-${upper36(27)}`,
          sample`-H "X-Api-Key: NRRA-${hex(42)}"`,
          sample`key: NRAA-${hex(27)}`,
        ],
        passes: [sample`NRAK-${upper36(9)}`, sample`NRJS-${hex(19)}`],
      },
    },
    {
      id: 'newrelic-license-key',
      title: 'New Relic license or ingest key',
      severity: 'high',
      keywords: ['NRAL', 'FFFFNRAL', 'nral'],
      pattern:
        /(?<![0-9A-Za-z_-])(?:[0-9a-f]{36}|(?:eu|gov|jp)[0-9]{2}xx[0-9a-f]{30}|[0-9a-f]{32}FFFF)NRAL(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`NEW_RELIC_LICENSE_KEY=${hex(36)}NRAL`,
          sample`license_key: 'eu01xx${hex(30)}NRAL'`,
          sample`NEW_RELIC_LICENSE_KEY=${hex(32)}FFFFNRAL`,
        ],
        passes: [sample`${hex(12)}NRAL`, sample`NRAL`],
      },
    },
    {
      id: 'newrelic-insert-key',
      title: 'New Relic Insights insert or query key',
      severity: 'high',
      keywords: ['NRII-', 'NRIQ-', 'NRSP-'],
      pattern:
        /(?<![0-9A-Za-z_-])(?:NRI[IQ]-[0-9A-Za-z_-]{32}|NRSP-[a-z]{2}\d{2}[0-9a-f]{31,32})(?![0-9A-Za-z_-])/,
      entropy: 3.2,
      examples: {
        finds: [
          sample`NEW_RELIC_INSERT_KEY=NRII-${base64url(31)}k`,
          sample`"X-Query-Key": "NRIQ-${base64url(31)}8"`,
        ],
        passes: [sample`NRII-${base62(9)}`, sample`NRII-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`],
      },
    },
    {
      id: 'newrelic-old-license-key',
      title: 'New Relic license key (older form)',
      severity: 'high',
      keywords: ['new_relic', 'newrelic', 'new-relic'],
      value: /(?=\D{0,39}\d)[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`NEW_RELIC_LICENSE_KEY=${hex(40)}`,
          sample`exports.config = { app_name: ['newrelic demo'], license_key: '${hex(40)}' }`,
        ],
        passes: [sample`NEW_RELIC_APP_NAME=demo`, sample`NEW_RELIC_BROWSER_LICENSE=NRJS-${hex(19)}`],
      },
    },
    {
      id: 'newrelic-api-id',
      title: 'New Relic API key (64 characters)',
      severity: 'high',
      keywords: ['new_relic', 'newrelic', 'new-relic'],
      value: /(?=\D{0,63}\d)[0-9a-zA-Z]{64}/,
      within: 50,
      examples: {
        finds: [
          sample`NEW_RELIC_API_KEY=${base36(64)}`,
          sample`newRelicKey = 1, newrelic_api_key: "${base36(64)}"`,
        ],
        passes: [sample`NEW_RELIC_ACCOUNT=${digits(7)}`, sample`newrelic_key: ${base62(9)}`],
      },
    },
  ],
});
