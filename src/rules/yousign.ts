import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Yousign',
  docs: 'https://developers.yousign.com/docs/authentication',
  revoke: 'https://yousign.app/',
  rules: [
    {
      id: 'yousign-api-key',
      title: 'Yousign API key',
      severity: 'high',
      keywords: ['yousign'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          YOUSIGN_API_KEY: ${base62(32)}`,
          sample`yousignApiKey: '${base62(32)}',`,
          sample`curl https://api.yousign.app/v3/users -H "Authorization: Bearer ${base62(32)}"`,
        ],
        passes: [
          sample`YOUSIGN_API_KEY=${base62(27)}`,
          sample`/* Yousign snippet, build ${base62(32)} */`,
          sample`YOUSIGN_API_KEY=\${YOUSIGN_API_KEY}`,
        ],
      },
    },
  ],
});
