import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Rebrandly',
  docs: 'https://developers.rebrandly.com/docs/api-key-authentication',
  revoke: 'https://app.rebrandly.com/account/api-keys',
  rules: [
    {
      id: 'rebrandly-api-key',
      title: 'Rebrandly API key',
      severity: 'medium',
      keywords: ['rebrandly'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`REBRANDLY_API_KEY=${hex(32)}`,
          sample`{ "rebrandlyApiKey": "${hex(32)}" }`,
          sample`curl https://api.rebrandly.com/v1/account -H "apikey: ${hex(32)}"`,
        ],
        passes: [
          sample`REBRANDLY_API_KEY=${hex(27)}`,
          sample`rebrandlyRevision = '${hex(32)}'`,
          sample`REBRANDLY_API_KEY=<your Rebrandly API key>`,
        ],
      },
    },
  ],
});
