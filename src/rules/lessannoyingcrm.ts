import { defineProvider } from '../detect/rule.ts';
import { base62, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Less Annoying CRM',
  docs: 'https://www.lessannoyingcrm.com/help/topic/API_Documentation',
  revoke: 'https://account.lessannoyingcrm.com/app/Settings/Api',
  rules: [
    {
      id: 'lessannoyingcrm-api-key',
      title: 'Less Annoying CRM API key',
      severity: 'medium',
      keywords: ['lessannoyingcrm', 'less_annoying_crm', 'lacrm'],
      value: /[0-9]{5,8}-[0-9]{15,40}-[0-9A-Za-z]{20,50}|[0-9A-Za-z-]{57}/,
      examples: {
        finds: [
          sample`          LACRM_API_KEY: ${digits(7)}-${digits(19)}-${base62(29)}`,
          sample`lacrmApiKey: '${digits(7)}-${digits(19)}-${base62(29)}',`,
          sample`wget -qO- 'https://api.lessannoyingcrm.com/v2/${digits(7)}-${digits(19)}-${base62(29)}'`,
        ],
        passes: [
          sample`LACRM_API_KEY=${digits(7)}-${base62(12)}`,
          sample`x-request-id: ${digits(7)}-${digits(19)}-${base62(29)}`,
          sample`lacrmApiKey: Deno.env.get("LACRM_API_KEY"),`,
        ],
      },
    },
  ],
});
