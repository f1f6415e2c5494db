import { defineProvider } from '../detect/rule.ts';
import { base36, base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Zenkit',
  docs: 'https://base.zenkit.com/docs/api/overview/introduction',
  revoke: 'https://base.zenkit.com/',
  rules: [
    {
      id: 'zenkit-api-key',
      title: 'Zenkit API key',
      severity: 'medium',
      keywords: ['zenkit'],
      value: /[0-9a-z]{8}-[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          ZENKIT_API_KEY: ${base36(8)}-${base62(32)}`,
          sample`  "zenkit-api-key": "${base36(8)}-${base62(32)}",`,
          sample`curl https://zenkit.com/api/v1/auth/currentuser -H "Zenkit-API-Key: ${base36(8)}-${base62(32)}"`,
        ],
        passes: [
          sample`ZENKIT_API_KEY=${base36(8)}-${base62(12)}`,
          sample`"etag": "${base36(8)}-${base62(32)}"`,
          sample`ZENKIT_API_KEY=<your Zenkit API key>`,
        ],
      },
    },
  ],
});
