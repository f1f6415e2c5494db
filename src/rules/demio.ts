import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Demio',
  docs: 'https://publicdemioapi.docs.apiary.io/',
  revoke: 'https://my.demio.com/manage/settings/api',
  rules: [
    {
      id: 'demio-api-key',
      title: 'Demio API key',
      severity: 'medium',
      keywords: ['demio'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          DEMIO_API_KEY: ${base62(32)}`,
          sample`window.config = { demioApiKey: '${base62(32)}' };`,
          sample`curl https://my.demio.com/api/v1/ping -H "Api-Key: ${base62(32)}"`,
        ],
        passes: [
          sample`DEMIO_API_KEY=${base62(27)}`,
          sample`/* Demio snippet, build ${base62(32)} */`,
          sample`demioApiKey: Deno.env.get("DEMIO_API_KEY"),`,
        ],
      },
    },
  ],
});
