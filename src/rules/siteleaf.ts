import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Siteleaf',
  docs: 'https://learn.siteleaf.com/api/',
  revoke: 'https://manage.siteleaf.com/',
  rules: [
    {
      id: 'siteleaf-api-secret',
      title: 'Siteleaf API secret',
      severity: 'medium',
      keywords: ['siteleaf'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [sample`set SITELEAF_API_SECRET=${hex(32)}`, sample`SITELEAF_API_SECRET = "${hex(32)}"`],
        passes: [
          sample`SITELEAF_API_SECRET=${hex(27)}`,
          sample`<img src="/img/siteleaf-logo.svg" id="${hex(32)}">`,
          sample`SITELEAF_API_SECRET=your-siteleaf-api-secret`,
        ],
      },
    },
  ],
});
