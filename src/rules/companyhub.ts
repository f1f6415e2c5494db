import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'CompanyHub',
  docs: 'https://companyhub.com/docs/api-documentation',
  revoke: 'https://app.companyhub.com/',
  rules: [
    {
      id: 'companyhub-api-key',
      title: 'CompanyHub API key',
      severity: 'medium',
      keywords: ['companyhub', 'company_hub'],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`          COMPANYHUB_API_KEY: ${base62(20)}`,
          sample`<add key="companyhubApiKey" value="${base62(20)}" />`,
          sample`curl https://api.companyhub.com/v1/me -H "Authorization: ${base62(20)}"`,
        ],
        passes: [
          sample`COMPANYHUB_API_KEY=${base62(15)}`,
          sample`import logo from './companyhub.png?v=${base62(20)}'`,
          sample`COMPANYHUB_API_KEY=<your CompanyHub API key>`,
        ],
      },
    },
  ],
});
