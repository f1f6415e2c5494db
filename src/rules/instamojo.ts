import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Instamojo',
  docs: 'https://docs.instamojo.com/reference/getting-started',
  revoke: 'https://www.instamojo.com/integrations/',
  rules: [
    {
      id: 'instamojo-auth-token',
      title: 'Instamojo auth token',
      severity: 'critical',
      keywords: ['instamojo'],
      value: /[0-9a-f]{32}|[0-9A-Za-z]{128}/,
      examples: {
        finds: [
          sample`          INSTAMOJO_AUTH_TOKEN: ${hex(32)}`,
          sample`<add key="instamojoAuthToken" value="${hex(32)}" />`,
          sample`url: https://www.instamojo.com/api/1.1/payment-requests/${hex(32)}`,
        ],
        passes: [
          sample`INSTAMOJO_AUTH_TOKEN=${hex(27)}`,
          sample`<img src="/img/instamojo-logo.svg" id="${hex(32)}">`,
          sample`INSTAMOJO_AUTH_TOKEN=<your Instamojo auth token>`,
        ],
      },
    },
  ],
});
