import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cloze',
  docs: 'https://api.cloze.com/api-docs',
  revoke: 'https://www.cloze.com/',
  rules: [
    {
      id: 'cloze-api-key',
      title: 'Cloze API key',
      severity: 'high',
      keywords: ['cloze'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`CLOZE_API_KEY=${hex(32)}`,
          sample`cloze_api_key: '${hex(32)}'`,
          sample`url: https://api.cloze.com/v1/user/profile?api_key=${hex(32)}`,
        ],
        passes: [
          sample`CLOZE_API_KEY=${hex(27)}`,
          sample`<img src="/img/cloze-logo.svg" id="${hex(32)}">`,
          sample`clozeApiKey: Deno.env.get("CLOZE_API_KEY"),`,
        ],
      },
    },
  ],
});
