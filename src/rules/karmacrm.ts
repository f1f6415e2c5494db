import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'karmaCRM',
  docs: 'https://www.karmacrm.com',
  revoke: 'https://app.karmacrm.com',
  rules: [
    {
      id: 'karmacrm-api-key',
      title: 'karmaCRM API key',
      severity: 'high',
      keywords: ['karmacrm', 'karma_crm', 'karma-crm'],
      value: /[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`ENV KARMACRM_API_KEY=${base62(20)}`,
          sample`let karmacrmApiKey: string = "${base62(20)}"`,
          sample`curl "https://app.karmacrm.com/api/v3/contacts.json?api_token=${base62(20)}"`,
        ],
        passes: [
          sample`KARMACRM_API_KEY=${base62(15)}`,
          sample`karmacrmRevision = '${base62(20)}'`,
          sample`karmacrmApiKey: Deno.env.get("KARMACRM_API_KEY"),`,
        ],
      },
    },
  ],
});
