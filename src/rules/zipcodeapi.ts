import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ZipCodeAPI',
  docs: 'https://www.zipcodeapi.com/API',
  revoke: 'https://www.zipcodeapi.com/',
  rules: [
    {
      id: 'zipcodeapi-api-key',
      title: 'ZipCodeAPI API key',
      severity: 'medium',
      keywords: ['zipcodeapi', 'zip_code_api', 'zipcode_api'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [sample`ENV ZIPCODEAPI_KEY=${base62(64)}`, sample`zipcodeapiKey: '${base62(64)}',`],
        passes: [
          sample`ZIPCODEAPI_KEY=${base62(59)}`,
          sample`x-request-id: ${base62(64)}`,
          sample`ZIPCODEAPI_KEY=\${ZIPCODEAPI_KEY}`,
        ],
      },
    },
    {
      id: 'zipcodeapi-url-key',
      title: 'ZipCodeAPI key in an address',
      severity: 'medium',
      keywords: ['zipcodeapi.com/rest/'],
      pattern: /zipcodeapi\.com\/rest\/(?<secret>[0-9A-Za-z]{64})(?![0-9A-Za-z])/,
      entropy: 3,
      examples: {
        finds: [
          sample`fetch(\`https://www.zipcodeapi.com/rest/${base62(64)}/info.json/10001/degrees\`)`,
          sample`url = "https://www.zipcodeapi.com/rest/${base62(64)}/distance.json/10001/10002/km"`,
        ],
        passes: [
          sample`https://www.zipcodeapi.com/rest/${base62(20)}/info.json`,
          sample`https://www.zipcodeapi.com/rest/\${apiKey}/info.json`,
        ],
      },
    },
  ],
});
