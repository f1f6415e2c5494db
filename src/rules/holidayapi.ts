import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Holiday API',
  docs: 'https://holidayapi.com/docs',
  revoke: 'https://holidayapi.com/dashboard',
  rules: [
    {
      id: 'holidayapi-api-key',
      title: 'Holiday API API key',
      severity: 'low',
      keywords: ['holidayapi', 'holiday_api'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`          HOLIDAYAPI_API_KEY: ${uuid()}`,
          sample`holidayapiApiKey: '${uuid()}',`,
          sample`url: https://holidayapi.com/v1/holidays?country=US&year=2023&key=${uuid()}`,
        ],
        passes: [
          sample`HOLIDAYAPI_API_KEY=${hex(24)}`,
          sample`cache_key: ${uuid()}`,
          sample`HOLIDAYAPI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
