import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ClickHelp',
  docs: 'https://clickhelp.com/software-documentation-tool/user-manual/',
  revoke: 'https://clickhelp.com/',
  rules: [
    {
      id: 'clickhelp-api-key',
      title: 'ClickHelp API key',
      severity: 'medium',
      keywords: ['clickhelp'],
      value: /[0-9A-Za-z]{24}/,
      examples: {
        finds: [sample`ENV CLICKHELP_API_KEY=${base62(24)}`, sample`{ "clickhelpApiKey": "${base62(24)}" }`],
        passes: [
          sample`CLICKHELP_API_KEY=${base62(19)}`,
          sample`<img src="/img/clickhelp-logo.svg" id="${base62(24)}">`,
          sample`clickhelp_api_key: "{{ clickhelp_api_key }}"`,
        ],
      },
    },
  ],
});
