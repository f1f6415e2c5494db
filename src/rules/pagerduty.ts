import { defineProvider } from '../detect/rule.ts';
import { base62, base64, hex, sample, upper36, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'PagerDuty',
  docs: 'https://developer.pagerduty.com/docs/authentication',
  revoke: 'https://support.pagerduty.com/main/docs/api-access-keys',
  rules: [
    {
      id: 'pagerduty-api-key',
      title: 'PagerDuty API key',
      severity: 'critical',
      keywords: ['pagerduty', 'pager_duty', 'pd_api', 'pd_token'],
      value: /(?:u\+)?(?=\D{0,19}\d)(?=[^A-Za-z]{0,19}[A-Za-z])[0-9A-Za-z_+-]{18,20}/,
      within: 40,
      examples: {
        finds: [sample`PAGERDUTY_TOKEN=u+${base62(18)}`, sample`pagerduty: { token: '${base62(20)}' }`],
        passes: [sample`PAGERDUTY_SERVICE_ID=P${upper36(6)}`, sample`pagerduty_token: ${base62(9)}`],
      },
    },
    {
      id: 'pagerduty-integration-key',
      title: 'PagerDuty integration (routing) key',
      severity: 'high',
      keywords: ['pagerduty', 'pager_duty', 'pd_integration', 'routing_key'],
      value: /[0-9a-f]{32}/,
      within: 50,
      examples: {
        finds: [
          sample`PAGERDUTY_INTEGRATION_KEY=${hex(32)}`,
          sample`{ "routing_key": "${hex(32)}", "event_action": "trigger" }`,
        ],
        passes: [sample`PAGERDUTY_SEVERITY=critical`, sample`routing_key: orders.created`],
      },
    },
    {
      id: 'pagerduty-oauth-token',
      title: 'PagerDuty OAuth token',
      severity: 'critical',
      keywords: ['pdus+', 'pdeu+'],
      pattern: /(?<![0-9A-Za-z_])pd(?:us|eu)\+_?[0-9A-Za-z+/_-]{30,100}={0,2}(?![0-9A-Za-z+/_=-])/,
      entropy: 3.2,
      examples: {
        finds: [sample`Authorization: Bearer pdus+_0XBPWQQ_${uuid()}`, sample`PD_TOKEN=pdeu+${base64(60)}==`],
        passes: [sample`pdus+${base62(9)}`, sample`pdus+token`],
      },
    },
  ],
});
