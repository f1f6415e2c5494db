import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'positionstack',
  docs: 'https://positionstack.com/documentation',
  revoke: 'https://positionstack.com/dashboard',
  rules: [
    {
      id: 'positionstack-access-key',
      title: 'positionstack access key',
      severity: 'medium',
      keywords: ['positionstack', 'position_stack'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV POSITIONSTACK_ACCESS_KEY=${hex(32)}`,
          sample`positionstack_access_key: '${hex(32)}'`,
          sample`fetch('https://api.positionstack.com/v1/forward?query=Berlin&access_key=${hex(32)}')`,
        ],
        passes: [
          sample`POSITIONSTACK_ACCESS_KEY=${hex(27)}`,
          sample`<img src="/img/positionstack-logo.svg" id="${hex(32)}">`,
          sample`positionstack_access_key: "{{ positionstack_access_key }}"`,
        ],
      },
    },
  ],
});
