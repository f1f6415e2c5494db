import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'mediastack',
  docs: 'https://mediastack.com/documentation',
  revoke: 'https://mediastack.com/dashboard',
  rules: [
    {
      id: 'mediastack-access-key',
      title: 'mediastack access key',
      severity: 'medium',
      keywords: ['mediastack', 'media_stack'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV MEDIASTACK_ACCESS_KEY=${hex(32)}`,
          sample`window.config = { mediastackAccessKey: '${hex(32)}' };`,
          sample`wget -qO- 'https://api.mediastack.com/v1/news?keywords=tennis&access_key=${hex(32)}'`,
        ],
        passes: [
          sample`MEDIASTACK_ACCESS_KEY=${hex(27)}`,
          sample`- mediastack: updated at revision ${hex(32)}`,
          sample`MEDIASTACK_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
