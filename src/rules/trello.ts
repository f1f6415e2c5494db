import { defineProvider } from '../detect/rule.ts';
import { hex, sample, upperHex } from '../detect/sample.ts';

export default defineProvider({
  name: 'Trello',
  docs: 'https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/',
  revoke: 'https://trello.com/my/account',
  rules: [
    {
      id: 'trello-api-token',
      title: 'Trello API token',
      severity: 'critical',
      keywords: ['ATTA'],
      pattern: /(?<![0-9A-Za-z_])ATTA[0-9a-f]{64}[0-9A-F]{8}(?![0-9A-Za-z_])/,
      entropy: 3,
      examples: {
        finds: [
          sample`TRELLO_TOKEN=ATTA${hex(64)}${upperHex(8)}`,
          sample`https://api.trello.com/1/members/me?token=ATTA${hex(64)}${upperHex(8)}`,
        ],
        passes: [sample`ATTA${hex(32)}`, sample`TRELLO_KEY=${hex(32)}`],
      },
    },
    {
      id: 'trello-old-token',
      title: 'Trello API token or secret (without prefix)',
      severity: 'critical',
      keywords: ['trello'],
      value: /[0-9a-f]{64}/,
      examples: {
        finds: [
          sample`set TRELLO_TOKEN=${hex(64)}`,
          sample`  "trello-token": "${hex(64)}",`,
          sample`curl "https://api.trello.com/1/members/me?token=${hex(64)}"`,
        ],
        passes: [
          sample`TRELLO_TOKEN=${hex(59)}`,
          sample`import logo from './trello.png?v=${hex(64)}'`,
          sample`TRELLO_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
