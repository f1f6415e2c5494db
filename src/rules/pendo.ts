import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pendo',
  docs: 'https://engageapi.pendo.io/',
  revoke: 'https://app.pendo.io/admin/integrationkeys',
  rules: [
    {
      id: 'pendo-integration-key',
      title: 'Pendo integration key',
      severity: 'high',
      keywords: [
        'pendo_integration',
        'pendointegration',
        'pendo_api_secret',
        'pendo-integration-key',
        'pendo_secret',
      ],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [sample`ENV PENDO_INTEGRATION_KEY=${uuid()}`, sample`PENDO_INTEGRATION_KEY = "${uuid()}"`],
        passes: [
          sample`PENDO_INTEGRATION_KEY=${hex(20)}`,
          sample`PENDO_API_KEY=${uuid()}`,
          sample`PENDO_INTEGRATION_KEY=\${PENDO_KEY}`,
        ],
      },
    },
  ],
});
