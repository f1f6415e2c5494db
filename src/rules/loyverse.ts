import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Loyverse',
  docs: 'https://developer.loyverse.com/docs/',
  revoke: 'https://r.loyverse.com/dashboard/#/accesstokens',
  rules: [
    {
      id: 'loyverse-access-token',
      title: 'Loyverse access token',
      severity: 'high',
      keywords: ['loyverse'],
      value: /[0-9a-z-]{32}/,
      examples: {
        finds: [
          sample`ENV LOYVERSE_ACCESS_TOKEN=${hex(32)}`,
          sample`<add key="loyverseAccessToken" value="${hex(32)}" />`,
          sample`axios.get('https://api.loyverse.com/v1.0/receipts', { headers: { 'Authorization': 'Bearer ${hex(32)}' } })`,
        ],
        passes: [
          sample`LOYVERSE_ACCESS_TOKEN=${hex(27)}`,
          sample`<img src="/img/loyverse-logo.svg" id="${hex(32)}">`,
          sample`LOYVERSE_ACCESS_TOKEN=<your Loyverse access token>`,
        ],
      },
    },
  ],
});
