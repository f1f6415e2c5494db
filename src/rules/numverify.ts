import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'numverify',
  docs: 'https://numverify.com/documentation',
  revoke: 'https://numverify.com/dashboard',
  rules: [
    {
      id: 'numverify-access-key',
      title: 'numverify access key',
      severity: 'medium',
      keywords: ['numverify', 'num_verify'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`NUMVERIFY_ACCESS_KEY=${hex(32)}`,
          sample`const numverifyKey = '${hex(32)}';`,
          sample`"numverify": { "access_key": "${hex(32)}" }`,
        ],
        passes: [
          sample`NUMVERIFY_ACCESS_KEY=${hex(27)}`,
          sample`import logo from './numverify.png?v=${hex(32)}'`,
          sample`NUMVERIFY_ACCESS_KEY=<your numverify access key>`,
        ],
      },
    },
  ],
});
