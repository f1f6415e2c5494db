import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Blitapp',
  docs: 'https://blitapp.com/api/',
  revoke: 'https://blitapp.com/admin/',
  rules: [
    {
      id: 'blitapp-api-key',
      title: 'Blitapp API key',
      severity: 'medium',
      keywords: ['blitapp', 'blit_app'],
      value: /[0-9A-Za-z_-]{39}/,
      examples: {
        finds: [
          sample`BLITAPP_API_KEY=${base64url(39)}`,
          sample`BLITAPP_API_KEY = "${base64url(39)}"`,
          sample`curl https://blitapp.com/api/app -H "API-Key: ${base64url(39)}"`,
        ],
        passes: [
          sample`BLITAPP_API_KEY=${base64url(34)}`,
          sample`/* Blitapp snippet, build ${base64url(39)} */`,
          sample`BLITAPP_API_KEY=your-blitapp-api-key`,
        ],
      },
    },
  ],
});
