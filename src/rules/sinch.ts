import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sinch',
  docs: 'https://developers.sinch.com/docs/sms/getting-started/',
  revoke: 'https://dashboard.sinch.com/',
  rules: [
    {
      id: 'sinch-api-token',
      title: 'Sinch API token',
      severity: 'critical',
      keywords: ['sinch'],
      value: /[0-9a-f]{32}|[0-9A-Za-z_-]{34}/,
      examples: {
        finds: [
          sample`          SINCH_API_TOKEN: ${hex(32)}`,
          sample`sinchApiToken: '${hex(32)}',`,
          sample`axios.get('https://us.sms.api.sinch.com/xms/v1/x/batches', { headers: { 'Authorization': 'Bearer ${hex(32)}' } })`,
        ],
        passes: [
          sample`SINCH_API_TOKEN=${hex(27)}`,
          sample`<img src="/img/sinch-logo.svg" id="${hex(32)}">`,
          sample`sinchApiToken: Deno.env.get("SINCH_API_TOKEN"),`,
        ],
      },
    },
  ],
});
