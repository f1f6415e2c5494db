import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'GetResponse',
  docs: 'https://apidocs.getresponse.com/v3/authentication/apikey',
  revoke: 'https://app.getresponse.com/api',
  rules: [
    {
      id: 'getresponse-api-key',
      title: 'GetResponse API key',
      severity: 'high',
      keywords: [
        'getresponse_',
        'getresponse.com',
        'getresponse-',
        'getresponseapi',
        'getresponsekey',
        'get_response_api',
      ],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`GETRESPONSE_API_KEY=${base36(32)}`,
          sample`<add key="getresponseApiKey" value="${base36(32)}" />`,
          sample`curl https://api.getresponse.com/v3/accounts -H "X-Auth-Token: api-key ${base36(32)}"`,
        ],
        passes: [
          sample`GETRESPONSE_API_KEY=${base36(27)}`,
          sample`cache_key: ${base36(32)}`,
          sample`GETRESPONSE_API_KEY=\${GETRESPONSE_API_KEY}`,
        ],
      },
    },
  ],
});
