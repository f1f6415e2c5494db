import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Gyazo',
  docs: 'https://gyazo.com/api/docs/auth',
  revoke: 'https://gyazo.com/oauth/applications',
  rules: [
    {
      id: 'gyazo-access-token',
      title: 'Gyazo access token',
      severity: 'medium',
      keywords: ['gyazo'],
      value: /[0-9A-Za-z_-]{43}/,
      examples: {
        finds: [
          sample`GYAZO_ACCESS_TOKEN=${base64url(42)}k`,
          sample`gyazo_access_token: '${base64url(42)}k'`,
          sample`fetch('https://api.gyazo.com/api/images?access_token=${base64url(42)}k')`,
        ],
        passes: [
          sample`GYAZO_ACCESS_TOKEN=${base64url(37)}k`,
          sample`{ "requestId": "${base64url(42)}k" }`,
          sample`GYAZO_ACCESS_TOKEN=your-gyazo-access-token`,
        ],
      },
    },
  ],
});
