import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ipstack',
  docs: 'https://ipstack.com/documentation',
  revoke: 'https://ipstack.com/dashboard',
  rules: [
    {
      id: 'ipstack-access-key',
      title: 'ipstack access key',
      severity: 'medium',
      keywords: ['ipstack', 'ip_stack'],
      value: /[0-9A-Fa-f]{32}/,
      examples: {
        finds: [
          sample`          IPSTACK_ACCESS_KEY: ${hex(32)}`,
          sample`<add key="ipstackAccessKey" value="${hex(32)}" />`,
          sample`fetch('https://api.ipstack.com/134.201.250.155?access_key=${hex(32)}')`,
        ],
        passes: [
          sample`IPSTACK_ACCESS_KEY=${hex(27)}`,
          sample`ipstack_id: ${hex(32)}`,
          sample`IPSTACK_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
