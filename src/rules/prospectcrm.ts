import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Prospect CRM',
  docs: 'https://docs.prospect365.com',
  revoke: 'https://crm.prospect365.com',
  rules: [
    {
      id: 'prospectcrm-api-key',
      title: 'Prospect CRM API key',
      severity: 'high',
      keywords: ['prospectcrm', 'prospect_crm', 'prospect-crm', 'prospect365'],
      value: /[0-9a-z-]{32}/,
      examples: {
        finds: [sample`ENV PROSPECTCRM_API_KEY=${hex(32)}`, sample`prospectcrmApiKey: '${hex(32)}',`],
        passes: [
          sample`PROSPECTCRM_API_KEY=${hex(27)}`,
          sample`prospectcrm_id: ${hex(32)}`,
          sample`PROSPECTCRM_API_KEY=your-prospectcrm-api-key`,
        ],
      },
    },
  ],
});
