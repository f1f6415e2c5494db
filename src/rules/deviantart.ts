import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'DeviantArt',
  docs: 'https://www.deviantart.com/developers/authentication',
  revoke: 'https://www.deviantart.com/developers/apps',
  rules: [
    {
      id: 'deviantart-client-secret',
      title: 'DeviantArt client secret',
      severity: 'medium',
      keywords: ['deviantart'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          DEVIANTART_CLIENT_SECRET: ${hex(32)}`,
          sample`{ "deviantartClientSecret": "${hex(32)}" }`,
          sample`wget -qO- 'https://www.deviantart.com/oauth2/token?grant_type=client_credentials&client_secret=${hex(32)}'`,
        ],
        passes: [
          sample`DEVIANTART_CLIENT_SECRET=${hex(27)}`,
          sample`/* DeviantArt snippet, build ${hex(32)} */`,
          sample`DEVIANTART_CLIENT_SECRET=\${DEVIANTART_CLIENT_SECRET}`,
        ],
      },
    },
  ],
});
