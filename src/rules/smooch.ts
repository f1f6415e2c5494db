import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sunshine Conversations (Smooch)',
  docs: 'https://docs.smooch.io/rest/#section/Introduction/API-authentication',
  revoke: 'https://app.smooch.io/',
  rules: [
    {
      id: 'smooch-app-secret',
      title: 'Sunshine Conversations (Smooch) app secret',
      severity: 'high',
      keywords: ['smooch'],
      value: /[0-9A-Za-z_-]{86}/,
      examples: {
        finds: [
          sample`ENV SMOOCH_APP_SECRET=${base64url(85)}k`,
          sample`const smoochAppSecret = '${base64url(85)}k';`,
        ],
        passes: [
          sample`SMOOCH_APP_SECRET=${base64url(80)}k`,
          sample`{ "requestId": "${base64url(85)}k" }`,
          sample`SMOOCH_APP_SECRET=your-smooch-app-secret`,
        ],
      },
    },
  ],
});
