import { defineProvider } from '../detect/rule.ts';
import { base62, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Pastebin',
  docs: 'https://pastebin.com/doc_api',
  revoke: 'https://pastebin.com/doc_api',
  rules: [
    {
      id: 'pastebin-api-dev-key',
      title: 'Pastebin API dev key',
      severity: 'medium',
      keywords: ['pastebin'],
      value: /[0-9A-Za-z_-]{32}/,
      examples: {
        finds: [
          sample`PASTEBIN_API_DEV_KEY=${hex(32)}`,
          sample`const pastebinApiKey = '${base62(32)}';`,
          sample`curl https://pastebin.com/api/api_post.php -d "api_dev_key=${hex(32)}"`,
        ],
        passes: [
          sample`PASTEBIN_API_DEV_KEY=${hex(27)}`,
          sample`pastebin_id: ${hex(32)}`,
          sample`PASTEBIN_API_DEV_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
