import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mixmax',
  docs: 'https://developer.mixmax.com/',
  revoke: 'https://app.mixmax.com/dashboard/settings/personal/integrations',
  rules: [
    {
      id: 'mixmax-api-token',
      title: 'Mixmax API token',
      severity: 'medium',
      keywords: ['mixmax'],
      value: /[0-9A-Za-z_-]{36}/,
      examples: {
        finds: [
          sample`MIXMAX_API_TOKEN=${uuid()}`,
          sample`mixmax_api_token: '${uuid()}'`,
          sample`axios.get('https://api.mixmax.com/v1/users/me', { headers: { 'X-API-Token': '${uuid()}' } })`,
        ],
        passes: [
          sample`MIXMAX_API_TOKEN=${hex(24)}`,
          sample`mixmaxRevision = '${uuid()}'`,
          sample`MIXMAX_API_TOKEN=<your Mixmax API token>`,
        ],
      },
    },
  ],
});
