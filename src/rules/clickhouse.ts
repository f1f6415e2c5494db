import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ClickHouse',
  docs: 'https://clickhouse.com/docs/cloud/manage/openapi',
  revoke: 'https://console.clickhouse.cloud/',
  rules: [
    {
      id: 'clickhouse-cloud-api-secret',
      title: 'ClickHouse Cloud API key secret',
      severity: 'critical',
      keywords: ['4b1d'],
      pattern:
        /(?<![0-9A-Za-z_-])4b1d(?=[^A-Z]{0,37}[A-Z])(?=[^g-z]{0,37}[g-z])[0-9A-Za-z]{38}(?![0-9A-Za-z_-])/,
      entropy: 3.8,
      examples: {
        finds: [
          sample`CLICKHOUSE_CLOUD_SECRET=4b1d${base62(38)}`,
          sample`curl --user "${base62(20)}:4b1d${base62(38)}" https://api.clickhouse.cloud/v1/organizations`,
        ],
        passes: [sample`4b1d${hex(36)}`, sample`4b1d${base62(9)}`],
      },
    },
  ],
});
