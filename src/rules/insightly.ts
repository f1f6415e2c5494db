import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Insightly',
  docs: 'https://api.insightly.com/v3.1/Help#!/Overview/Authentication',
  revoke: 'https://crm.na1.insightly.com/Users/UserSettings',
  rules: [
    {
      id: 'insightly-api-key',
      title: 'Insightly API key',
      severity: 'high',
      keywords: ['insightly'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [sample`INSIGHTLY_API_KEY=${uuid()}`, sample`<add key="insightlyApiKey" value="${uuid()}" />`],
        passes: [
          sample`INSIGHTLY_API_KEY=${hex(24)}`,
          sample`<img src="/img/insightly-logo.svg" id="${uuid()}">`,
          sample`insightlyApiKey: Deno.env.get("INSIGHTLY_API_KEY"),`,
        ],
      },
    },
  ],
});
