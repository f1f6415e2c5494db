import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Podio',
  docs: 'https://developers.podio.com/authentication',
  revoke: 'https://podio.com/settings/api',
  rules: [
    {
      id: 'podio-client-secret',
      title: 'Podio client secret',
      severity: 'high',
      keywords: ['podio'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          PODIO_CLIENT_SECRET: ${base62(64)}`,
          sample`podio_client_secret: '${base62(64)}'`,
          sample`wget -qO- 'https://podio.com/oauth/token?client_secret=${base62(64)}'`,
        ],
        passes: [
          sample`PODIO_CLIENT_SECRET=${base62(59)}`,
          sample`<img src="/img/podio-logo.svg" id="${base62(64)}">`,
          sample`podioClientSecret: Deno.env.get("PODIO_CLIENT_SECRET"),`,
        ],
      },
    },
  ],
});
