import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'tyntec',
  docs: 'https://www.tyntec.com/docs',
  revoke: 'https://my.tyntec.com/api-settings',
  rules: [
    {
      id: 'tyntec-api-key',
      title: 'tyntec API key',
      severity: 'high',
      keywords: ['tyntec'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`TYNTEC_API_KEY=${base62(32)}`,
          sample`window.config = { tyntecApiKey: '${base62(32)}' };`,
          sample`curl https://api.tyntec.com/conversations/v3/messages -H "apikey: ${base62(32)}"`,
        ],
        passes: [
          sample`TYNTEC_API_KEY=${base62(27)}`,
          sample`tyntec_id: ${base62(32)}`,
          sample`TYNTEC_API_KEY=\${TYNTEC_API_KEY}`,
        ],
      },
    },
  ],
});
