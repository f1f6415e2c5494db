import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Salesmate',
  docs: 'https://apidocs.salesmate.io/',
  revoke: 'https://www.salesmate.io/',
  rules: [
    {
      id: 'salesmate-api-key',
      title: 'Salesmate API key',
      severity: 'high',
      keywords: ['salesmate'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`          SALESMATE_API_KEY: ${uuid()}`,
          sample`  "salesmate-api-key": "${uuid()}",`,
          sample`axios.get('https://acme.salesmate.io/apis/contact/v4', { headers: { 'accessToken': '${uuid()}' } })`,
        ],
        passes: [
          sample`SALESMATE_API_KEY=${hex(24)}`,
          sample`import logo from './salesmate.png?v=${uuid()}'`,
          sample`salesmateApiKey: Deno.env.get("SALESMATE_API_KEY"),`,
        ],
      },
    },
  ],
});
