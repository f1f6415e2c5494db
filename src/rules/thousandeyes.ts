import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'ThousandEyes',
  docs: 'https://developer.cisco.com/docs/thousandeyes/authentication/',
  revoke: 'https://app.thousandeyes.com/account-settings/users-roles',
  rules: [
    {
      id: 'thousandeyes-bearer-token',
      title: 'ThousandEyes bearer token',
      severity: 'high',
      keywords: ['thousandeyes', 'thousand_eyes'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`export THOUSANDEYES_BEARER_TOKEN="${uuid()}"`,
          sample`{ "thousandeyesBearerToken": "${uuid()}" }`,
          sample`axios.get('https://api.thousandeyes.com/v7/tests', { headers: { 'Authorization': 'Bearer ${uuid()}' } })`,
        ],
        passes: [
          sample`THOUSANDEYES_BEARER_TOKEN=${hex(24)}`,
          sample`const buildHash = '${uuid()}';`,
          sample`thousandeyesBearerToken: import.meta.env.THOUSANDEYES_BEARER_TOKEN,`,
        ],
      },
    },
  ],
});
