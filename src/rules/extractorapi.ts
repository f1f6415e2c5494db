import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Extractor API',
  docs: 'https://extractorapi.com/documentation/',
  revoke: 'https://extractorapi.com/dashboard/',
  rules: [
    {
      id: 'extractorapi-api-key',
      title: 'Extractor API API key',
      severity: 'medium',
      keywords: ['extractorapi', 'extractor_api'],
      value: /[0-9A-Za-z-]{40}/,
      examples: {
        finds: [
          sample`          EXTRACTORAPI_API_KEY: ${hex(40)}`,
          sample`  "extractorapi-api-key": "${hex(40)}",`,
          sample`url: https://extractorapi.com/api/v1/extractor/?url=https%3A%2F%2Fexample.com&apikey=${hex(40)}`,
        ],
        passes: [
          sample`EXTRACTORAPI_API_KEY=${hex(35)}`,
          sample`checksum = "${hex(40)}"`,
          sample`EXTRACTORAPI_API_KEY=\${EXTRACTORAPI_API_KEY}`,
        ],
      },
    },
  ],
});
