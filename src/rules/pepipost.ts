import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pepipost (Netcore)',
  docs: 'https://developers.pepipost.com',
  revoke: 'https://app.pepipost.com',
  rules: [
    {
      id: 'pepipost-api-key',
      title: 'Pepipost API key',
      severity: 'high',
      keywords: ['pepipost'],
      value: /[0-9A-Za-z-]{32}/,
      examples: {
        finds: [
          sample`PEPIPOST_API_KEY=${hex(32)}`,
          sample`let pepipostApiKey: string = "${hex(32)}"`,
          sample`curl https://api.pepipost.com/v5/mail/send -H "api_key: ${hex(32)}"`,
        ],
        passes: [
          sample`PEPIPOST_API_KEY=${hex(27)}`,
          sample`/* Pepipost (Netcore) snippet, build ${hex(32)} */`,
          sample`PEPIPOST_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
