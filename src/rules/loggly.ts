import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Loggly',
  docs: 'https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm',
  revoke: 'https://www.loggly.com/',
  rules: [
    {
      id: 'loggly-token',
      title: 'Loggly token',
      severity: 'medium',
      keywords: ['loggly'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`LOGGLY_TOKEN=${uuid()}`,
          sample`https://logs-01.loggly.com/inputs?token=${uuid()}`,
          sample`loggly.createClient({ token: '${uuid()}', subdomain: 'acme' })`,
        ],
        passes: [
          sample`LOGGLY_TOKEN=${hex(24)}`,
          sample`import logo from './loggly.png?v=${uuid()}'`,
          sample`LOGGLY_TOKEN=<your Loggly token>`,
        ],
      },
    },
  ],
});
