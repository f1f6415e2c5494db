import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'TimezoneAPI',
  docs: 'https://timezoneapi.io/',
  revoke: 'https://timezoneapi.io/',
  rules: [
    {
      id: 'timezoneapi-api-key',
      title: 'TimezoneAPI API key',
      severity: 'low',
      keywords: ['timezoneapi', 'timezone_api'],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`ENV TIMEZONEAPI_API_KEY=${base62(20)}`,
          sample`let timezoneapiApiKey: string = "${base62(20)}"`,
          sample`fetch('https://timezoneapi.io/api/timezone/?Europe/Berlin&token=${base62(20)}')`,
        ],
        passes: [
          sample`TIMEZONEAPI_API_KEY=${base62(15)}`,
          sample`x-request-id: ${base62(20)}`,
          sample`TIMEZONEAPI_API_KEY=your-timezoneapi-api-key`,
        ],
      },
    },
  ],
});
