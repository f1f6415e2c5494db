import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'App Center',
  docs: 'https://learn.microsoft.com/en-us/appcenter/api-docs/',
  revoke: 'https://appcenter.ms/settings/apitokens',
  rules: [
    {
      id: 'appcenter-api-token',
      title: 'App Center API token',
      severity: 'high',
      keywords: ['appcenter', 'app_center'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`ENV APPCENTER_API_TOKEN=${hex(40)}`,
          sample`  "appcenter-api-token": "${hex(40)}",`,
          sample`axios.get('https://api.appcenter.ms/v0.1/user', { headers: { 'X-API-Token': '${hex(40)}' } })`,
        ],
        passes: [
          sample`APPCENTER_API_TOKEN=${hex(35)}`,
          sample`import logo from './appcenter.png?v=${hex(40)}'`,
          sample`APPCENTER_API_TOKEN=<your App Center API token>`,
        ],
      },
    },
  ],
});
