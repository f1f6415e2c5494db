import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'TrueNAS',
  docs: 'https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/',
  revoke: 'https://www.truenas.com/docs/scale/scaletutorials/toptoolbar/managingapikeys/',
  rules: [
    {
      id: 'truenas-api-key',
      title: 'TrueNAS API key',
      severity: 'high',
      keywords: ['truenas', 'login_with_api_key'],
      value: /[0-9]{1,3}-[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`TRUENAS_API_KEY=1-${base62(64)}`,
          sample`{"msg":"method","method":"auth.login_with_api_key","params":["23-${base62(64)}"]}`,
          sample`curl https://truenas.local/api/v2.0/pool -H "Authorization: Bearer 2-${base62(64)}"`,
        ],
        passes: [
          sample`TRUENAS_API_KEY=1-${base62(32)}`,
          sample`TRUENAS_API_KEY=<your-key>`,
          sample`apiKey: 1-${base62(64)}`,
        ],
      },
    },
  ],
});
