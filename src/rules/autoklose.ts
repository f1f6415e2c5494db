import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Autoklose',
  docs: 'https://api.autoklose.com/',
  revoke: 'https://app.autoklose.com/',
  rules: [
    {
      id: 'autoklose-api-key',
      title: 'Autoklose API key',
      severity: 'medium',
      keywords: ['autoklose'],
      value: /[0-9A-Za-z-]{32}/,
      examples: {
        finds: [
          sample`AUTOKLOSE_API_KEY=${base62(32)}`,
          sample`<add key="autokloseApiKey" value="${base62(32)}" />`,
          sample`fetch('https://api.autoklose.com/api/me?api_token=${base62(32)}')`,
        ],
        passes: [
          sample`AUTOKLOSE_API_KEY=${base62(27)}`,
          sample`/* Autoklose snippet, build ${base62(32)} */`,
          sample`AUTOKLOSE_API_KEY=<your Autoklose API key>`,
        ],
      },
    },
  ],
});
