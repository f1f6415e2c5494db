import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Apifonica',
  docs: 'https://apifonica.com/en/docs/',
  revoke: 'https://www.apifonica.com',
  rules: [
    {
      id: 'apifonica-auth-token',
      title: 'Apifonica auth token',
      severity: 'high',
      keywords: ['apifonica'],
      value: /[0-9a-z]{8,11}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}/,
      examples: {
        finds: [
          sample`APIFONICA_AUTH_TOKEN=auf${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}`,
          sample`  "apifonica-auth-token": "auf${hex(8)}-${hex(4)}-${hex(4)}-${hex(4)}-${hex(12)}",`,
        ],
        passes: [
          sample`APIFONICA_AUTH_TOKEN=${hex(24)}`,
          sample`x-request-id: ${uuid()}`,
          sample`APIFONICA_AUTH_TOKEN=your-apifonica-auth-token`,
        ],
      },
    },
  ],
});
