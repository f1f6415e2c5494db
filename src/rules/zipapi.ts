import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ZipAPI',
  docs: 'https://zipapi.us/docs',
  revoke: 'https://zipapi.us/',
  rules: [
    {
      id: 'zipapi-api-key',
      title: 'ZipAPI API key',
      severity: 'low',
      keywords: ['zipapi', 'zip_api'],
      value: /(?=[^0-9]{0,19}[0-9])[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`ENV ZIPAPI_API_KEY=${base62(20)}`,
          sample`let zipapiApiKey: string = "${base62(20)}"`,
          sample`url: https://service.zipapi.us/zipcode/10001?X-API-KEY=${base62(20)}`,
        ],
        passes: [
          sample`ZIPAPI_API_KEY=${base62(15)}`,
          sample`checksum = "${base62(20)}"`,
          sample`zipapi_api_key: "{{ zipapi_api_key }}"`,
        ],
      },
    },
  ],
});
