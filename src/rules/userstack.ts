import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'userstack',
  docs: 'https://userstack.com/documentation',
  revoke: 'https://userstack.com/dashboard',
  rules: [
    {
      id: 'userstack-access-key',
      title: 'userstack access key',
      severity: 'medium',
      keywords: ['userstack', 'user_stack'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV USERSTACK_ACCESS_KEY=${hex(32)}`,
          sample`userstack_access_key: '${hex(32)}'`,
          sample`curl "https://api.userstack.com/detect?ua=Mozilla&access_key=${hex(32)}"`,
        ],
        passes: [
          sample`USERSTACK_ACCESS_KEY=${hex(27)}`,
          sample`- userstack: updated at revision ${hex(32)}`,
          sample`USERSTACK_ACCESS_KEY=your-userstack-access-key`,
        ],
      },
    },
  ],
});
