import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Jotform',
  docs: 'https://api.jotform.com/docs/#gettingstarted',
  revoke: 'https://www.jotform.com/myaccount/api',
  rules: [
    {
      id: 'jotform-api-key',
      title: 'Jotform API key',
      severity: 'high',
      keywords: ['jotform'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`JOTFORM_API_KEY=${hex(32)}`,
          sample`  "jotform-api-key": "${hex(32)}",`,
          sample`curl "https://api.jotform.com/user?apiKey=${hex(32)}"`,
        ],
        passes: [
          sample`JOTFORM_API_KEY=${hex(27)}`,
          sample`<img src="/img/jotform-logo.svg" id="${hex(32)}">`,
          sample`jotform_api_key: "{{ jotform_api_key }}"`,
        ],
      },
    },
  ],
});
