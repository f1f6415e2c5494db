import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Splunk Observability Cloud',
  docs: 'https://dev.splunk.com/observability/docs/apibasics/authentication_basics/',
  revoke: 'https://app.signalfx.com/#/organization/current',
  rules: [
    {
      id: 'splunkobservability-access-token',
      title: 'Splunk Observability Cloud access token',
      severity: 'high',
      keywords: ['signalfx', 'sfx_', 'splunk_access', 'splunkaccess', 'splunk_observability', 'splunk_o11y'],
      value: /[0-9A-Za-z_-]{22}/,
      examples: {
        finds: [
          sample`          SIGNALFX_ACCESS_TOKEN: ${base64url(21)}8`,
          sample`{ "signalfxAccessToken": "${base64url(21)}8" }`,
          sample`curl https://api.us1.signalfx.com/v2/organization -H "X-SF-TOKEN: ${base64url(21)}8"`,
        ],
        passes: [
          sample`SIGNALFX_ACCESS_TOKEN=${base64url(16)}8`,
          sample`"etag": "${base64url(21)}8"`,
          sample`signalfxAccessToken: Deno.env.get("SIGNALFX_ACCESS_TOKEN"),`,
        ],
      },
    },
  ],
});
