import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BitBar',
  docs: 'https://support.smartbear.com/bitbar/docs/en/use-rest-apis-with-bitbar.html',
  revoke: 'https://cloud.bitbar.com/#user/api-key',
  rules: [
    {
      id: 'bitbar-api-key',
      title: 'BitBar API key',
      severity: 'high',
      keywords: ['bitbar', 'testdroid'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV BITBAR_API_KEY=${base62(32)}`,
          sample`window.config = { bitbarApiKey: '${base62(32)}' };`,
          sample`curl https://cloud.bitbar.com/api/me -H "Authorization: Bearer ${base62(32)}"`,
        ],
        passes: [
          sample`BITBAR_API_KEY=${base62(27)}`,
          sample`bitbarRevision = '${base62(32)}'`,
          sample`BITBAR_API_KEY=your-bitbar-api-key`,
        ],
      },
    },
  ],
});
