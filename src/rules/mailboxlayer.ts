import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'mailboxlayer',
  docs: 'https://mailboxlayer.com/documentation',
  revoke: 'https://mailboxlayer.com/dashboard',
  rules: [
    {
      id: 'mailboxlayer-access-key',
      title: 'mailboxlayer access key',
      severity: 'medium',
      keywords: ['mailboxlayer', 'mailbox_layer', 'mailbox-layer'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`MAILBOXLAYER_ACCESS_KEY=${hex(32)}`,
          sample`const mailboxlayer = { accessKey: '${hex(32)}' };`,
        ],
        passes: [
          sample`MAILBOXLAYER_ACCESS_KEY=${hex(27)}`,
          sample`- mailboxlayer: updated at revision ${hex(32)}`,
          sample`MAILBOXLAYER_ACCESS_KEY=\${MAILBOXLAYER_ACCESS_KEY}`,
        ],
      },
    },
  ],
});
