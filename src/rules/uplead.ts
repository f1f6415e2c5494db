import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'UpLead',
  docs: 'https://docs.uplead.com',
  revoke: 'https://app.uplead.com',
  rules: [
    {
      id: 'uplead-api-key',
      title: 'UpLead API key',
      severity: 'high',
      keywords: ['uplead'],
      value: /[0-9a-z-]{32}/,
      examples: {
        finds: [
          sample`          UPLEAD_API_KEY: ${hex(32)}`,
          sample`<add key="upleadApiKey" value="${hex(32)}" />`,
          sample`curl https://api.uplead.com/v2/credits -H "Authorization: ${hex(32)}"`,
        ],
        passes: [
          sample`UPLEAD_API_KEY=${hex(27)}`,
          sample`/* UpLead snippet, build ${hex(32)} */`,
          sample`UPLEAD_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
