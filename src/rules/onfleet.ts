import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Onfleet',
  docs: 'https://docs.onfleet.com/reference/authentication',
  revoke: 'https://onfleet.com/dashboard#/manage',
  rules: [
    {
      id: 'onfleet-api-key',
      title: 'Onfleet API key',
      severity: 'high',
      keywords: ['onfleet'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`ONFLEET_API_KEY=${hex(32)}`,
          sample`new Onfleet('${hex(32)}')`,
          sample`curl https://onfleet.com/api/v2/auth/test -u "${hex(32)}:"`,
        ],
        passes: [
          sample`ONFLEET_API_KEY=${hex(27)}`,
          sample`/* Onfleet snippet, build ${hex(32)} */`,
          sample`ONFLEET_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
