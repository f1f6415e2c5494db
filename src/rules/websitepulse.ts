import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'WebSitePulse',
  docs: 'https://www.websitepulse.com/',
  revoke: 'https://www.websitepulse.com/',
  rules: [
    {
      id: 'websitepulse-api-key',
      title: 'WebSitePulse API key',
      severity: 'medium',
      keywords: ['websitepulse', 'website_pulse'],
      value: /[0-9a-f]{32}/,
      examples: {
        finds: [
          sample`          WEBSITEPULSE_API_KEY: ${hex(32)}`,
          sample`window.config = { websitepulseApiKey: '${hex(32)}' };`,
          sample`url: https://api.websitepulse.com/textserver.php?username=x&key=${hex(32)}`,
        ],
        passes: [
          sample`WEBSITEPULSE_API_KEY=${hex(27)}`,
          sample`- websitepulse: updated at revision ${hex(32)}`,
          sample`WEBSITEPULSE_API_KEY=<your WebSitePulse API key>`,
        ],
      },
    },
  ],
});
