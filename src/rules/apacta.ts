import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Apacta',
  docs: 'https://apidocs.apacta.com/',
  revoke: 'https://app.apacta.com/',
  rules: [
    {
      id: 'apacta-api-key',
      title: 'Apacta API key',
      severity: 'medium',
      keywords: ['apacta'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`APACTA_API_KEY=${uuid()}`,
          sample`const apactaApiKey = '${uuid()}';`,
          sample`url: https://app.apacta.com/api/v1/ping?api_key=${uuid()}`,
        ],
        passes: [
          sample`APACTA_API_KEY=${hex(24)}`,
          sample`apacta_id: ${uuid()}`,
          sample`APACTA_API_KEY=\${APACTA_API_KEY}`,
        ],
      },
    },
  ],
});
