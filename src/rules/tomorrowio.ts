import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tomorrow.io',
  docs: 'https://docs.tomorrow.io/reference/api-authentication',
  revoke: 'https://app.tomorrow.io/development/keys',
  rules: [
    {
      id: 'tomorrowio-api-key',
      title: 'Tomorrow.io API key',
      severity: 'low',
      keywords: [
        'tomorrowio',
        'tomorrow_io',
        'tomorrow-io',
        'tomorrow.io',
        'tomorrow_api',
        'tomorrowapi',
        'climacell',
      ],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          TOMORROW_IO_API_KEY: ${base62(32)}`,
          sample`TOMORROW_IO_API_KEY = "${base62(32)}"`,
          sample`wget -qO- 'https://api.tomorrow.io/v4/weather/realtime?location=x&apikey=${base62(32)}'`,
        ],
        passes: [
          sample`TOMORROW_IO_API_KEY=${base62(27)}`,
          sample`x-request-id: ${base62(32)}`,
          sample`TOMORROW_IO_API_KEY=<your Tomorrow.io API key>`,
        ],
      },
    },
  ],
});
