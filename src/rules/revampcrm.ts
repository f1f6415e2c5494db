import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Revamp CRM',
  docs: 'https://www.revampcrm.com/',
  revoke: 'https://app.revampcrm.com/',
  rules: [
    {
      id: 'revampcrm-api-key',
      title: 'Revamp CRM API key',
      severity: 'medium',
      keywords: ['revampcrm', 'revamp_crm'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`REVAMPCRM_API_KEY=${base62(40)}`,
          sample`<add key="revampcrmApiKey" value="${base62(40)}" />`,
        ],
        passes: [
          sample`REVAMPCRM_API_KEY=${base62(35)}`,
          sample`- revampcrm: updated at revision ${base62(40)}`,
          sample`REVAMPCRM_API_KEY=\${REVAMPCRM_API_KEY}`,
        ],
      },
    },
  ],
});
