import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'GetGeoAPI',
  docs: 'https://getgeoapi.com/documentation/',
  revoke: 'https://getgeoapi.com/',
  rules: [
    {
      id: 'getgeoapi-api-key',
      title: 'GetGeoAPI API key',
      severity: 'medium',
      keywords: ['getgeoapi', 'get_geo_api'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`GETGEOAPI_API_KEY=${hex(40)}`,
          sample`{ "getgeoapiApiKey": "${hex(40)}" }`,
          sample`url: https://api.getgeoapi.com/v2/ip/8.8.8.8?api_key=${hex(40)}`,
        ],
        passes: [
          sample`GETGEOAPI_API_KEY=${hex(35)}`,
          sample`{ "requestId": "${hex(40)}" }`,
          sample`GETGEOAPI_API_KEY=<your GetGeoAPI API key>`,
        ],
      },
    },
  ],
});
