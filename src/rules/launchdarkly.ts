import { defineProvider } from '../detect/rule.ts';
import { base36, base62, hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'LaunchDarkly',
  docs: 'https://launchdarkly.com/docs/home/account/api',
  revoke: 'https://app.launchdarkly.com/settings/authorization',
  rules: [
    {
      id: 'launchdarkly-access-token',
      title: 'LaunchDarkly access token or SDK key',
      severity: 'critical',
      keywords: ['api-', 'sdk-'],
      pattern:
        /(?<![0-9A-Za-z_-])(?:api|sdk)-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9A-Za-z_-])/,
      entropy: 2.8,
      examples: {
        finds: [sample`LD_API_TOKEN=api-${uuid()}`, sample`LaunchDarkly.init('sdk-${uuid()}')`],
        passes: [sample`mob-${uuid()}`, sample`sdk-${hex(8)}`, sample`my-api-${uuid()}`],
      },
    },
    {
      id: 'launchdarkly-token-near',
      title: 'LaunchDarkly token',
      severity: 'high',
      keywords: ['launchdarkly', 'launch_darkly', 'launch-darkly'],
      value: /(?=\D{0,39}\d)[0-9A-Za-z_-]{40}/,
      within: 40,
      examples: {
        finds: [
          sample`LAUNCHDARKLY_ACCESS_TOKEN=${base36(40)}`,
          sample`launchdarkly_token: "${base62(39)}7"`,
        ],
        passes: [sample`LAUNCHDARKLY_CLIENT_ID=${hex(24)}`, sample`launchdarkly_key: ${base62(9)}`],
      },
    },
  ],
});
