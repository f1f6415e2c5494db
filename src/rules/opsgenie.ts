import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Opsgenie',
  docs: 'https://docs.opsgenie.com/docs/api-key-management',
  revoke: 'https://app.opsgenie.com/settings/api-key-management',
  rules: [
    {
      id: 'opsgenie-api-key',
      title: 'Opsgenie API key',
      severity: 'high',
      keywords: ['opsgenie', 'ops_genie'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`          OPSGENIE_API_KEY: ${uuid()}`,
          sample`opsgenie_api_key: '${uuid()}'`,
          sample`axios.get('https://api.opsgenie.com/v2/alerts', { headers: { 'Authorization': 'GenieKey ${uuid()}' } })`,
        ],
        passes: [
          sample`OPSGENIE_API_KEY=${hex(24)}`,
          sample`opsgenieRevision = '${uuid()}'`,
          sample`OPSGENIE_API_KEY=<your Opsgenie API key>`,
        ],
      },
    },
  ],
});
