import { defineProvider } from '../detect/rule.ts';
import { base64url, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Socket',
  docs: 'https://docs.socket.dev/reference/authentication',
  revoke: 'https://socket.dev/dashboard/settings/api-tokens',
  rules: [
    {
      id: 'socket-api-token',
      title: 'Socket API token',
      severity: 'high',
      keywords: ['sktsec_'],
      pattern: /(?<![\w-])sktsec_[\w-]{40,50}_api(?![\w-])/,
      examples: {
        finds: [
          sample`SOCKET_SECURITY_API_TOKEN=sktsec_${base64url(44)}_api`,
          sample`new SocketSdk('sktsec_${base64url(44)}_api')`,
        ],
        passes: [sample`sktsec_${base64url(20)}_api`, sample`SOCKET_SECURITY_API_TOKEN=sktsec_…_api`],
      },
    },
  ],
});
