import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Artsy',
  docs: 'https://developers.artsy.net/v2/',
  revoke: 'https://developers.artsy.net/client_applications',
  rules: [
    {
      id: 'artsy-client-secret',
      title: 'Artsy client secret',
      severity: 'medium',
      keywords: ['artsy'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV ARTSY_CLIENT_SECRET=${hex(32)}`,
          sample`  "artsy-client-secret": "${hex(32)}",`,
          sample`url: https://api.artsy.net/api/tokens/xapp_token?client_secret=${hex(32)}`,
        ],
        passes: [
          sample`ARTSY_CLIENT_SECRET=${hex(27)}`,
          sample`/* Artsy snippet, build ${hex(32)} */`,
          sample`ARTSY_CLIENT_SECRET=your-artsy-client-secret`,
        ],
      },
    },
  ],
});
