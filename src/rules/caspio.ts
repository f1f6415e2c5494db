import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Caspio',
  docs: 'https://howto.caspio.com/web-services-api/rest-api/',
  revoke: 'https://www.caspio.com/',
  rules: [
    {
      id: 'caspio-client-secret',
      title: 'Caspio client secret',
      severity: 'high',
      keywords: ['caspio'],
      value: /[0-9a-z]{50}/,
      examples: {
        finds: [sample`CASPIO_CLIENT_SECRET=${hex(50)}`, sample`const caspioClientSecret = '${hex(50)}';`],
        passes: [
          sample`CASPIO_CLIENT_SECRET=${hex(45)}`,
          sample`caspio_id: ${hex(50)}`,
          sample`CASPIO_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
