import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'NetSuite',
  docs: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/chapter_4247337262.html',
  revoke: 'https://system.netsuite.com/',
  rules: [
    {
      id: 'netsuite-token-secret',
      title: 'NetSuite token secret',
      severity: 'critical',
      keywords: ['netsuite'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`NETSUITE_TOKEN_SECRET=${hex(64)}`,
          sample`<add key="netsuiteTokenSecret" value="${hex(64)}" />`,
        ],
        passes: [
          sample`NETSUITE_TOKEN_SECRET=${hex(59)}`,
          sample`netsuite_id: ${hex(64)}`,
          sample`NETSUITE_TOKEN_SECRET=<your NetSuite token secret>`,
        ],
      },
    },
  ],
});
