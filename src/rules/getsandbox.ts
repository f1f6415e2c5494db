import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sandbox',
  docs: 'https://getsandbox.com/docs',
  revoke: 'https://getsandbox.com/',
  rules: [
    {
      id: 'getsandbox-api-key',
      title: 'Sandbox API key',
      severity: 'medium',
      keywords: ['getsandbox'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`ENV GETSANDBOX_API_KEY=${base36(40)}`,
          sample`  "getsandbox-api-key": "${base36(40)}",`,
          sample`wget -qO- 'https://getsandbox.com/api/1/sandboxes?api_key=${base36(40)}'`,
        ],
        passes: [
          sample`GETSANDBOX_API_KEY=${base36(35)}`,
          sample`getsandbox_id: ${base36(40)}`,
          sample`GETSANDBOX_API_KEY=your-getsandbox-api-key`,
        ],
      },
    },
  ],
});
