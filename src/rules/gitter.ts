import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Gitter',
  docs: 'https://developer.gitter.im/docs/authentication',
  revoke: 'https://developer.gitter.im/apps',
  rules: [
    {
      id: 'gitter-access-token',
      title: 'Gitter access token',
      severity: 'high',
      keywords: ['gitter'],
      value: /(?=\D{0,39}\d)[0-9A-Za-z_-]{40}/,
      examples: {
        finds: [sample`GITTER_TOKEN=${hex(40)}`, sample`gitter_access_token: "${hex(40)}"`],
        passes: [sample`GITTER_ROOM=acme/chat`, sample`gitter_token: ${hex(12)}`],
      },
    },
  ],
});
