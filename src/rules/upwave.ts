import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Upwave',
  docs: 'https://upwavehq.github.io/api/',
  revoke: 'https://www.upwave.io',
  rules: [
    {
      id: 'upwave-api-token',
      title: 'Upwave API token',
      severity: 'medium',
      keywords: ['upwave'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`UPWAVE_API_TOKEN=${hex(32)}`,
          sample`upwaveApiToken: '${hex(32)}',`,
          sample`curl "https://api.upwave.io/workspaces/${hex(32)}"`,
        ],
        passes: [
          sample`UPWAVE_API_TOKEN=${hex(27)}`,
          sample`/* Upwave snippet, build ${hex(32)} */`,
          sample`UPWAVE_API_TOKEN=\${UPWAVE_API_TOKEN}`,
        ],
      },
    },
  ],
});
