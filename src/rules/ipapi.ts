import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ipapi',
  docs: 'https://ipapi.com/documentation',
  revoke: 'https://ipapi.com/dashboard',
  rules: [
    {
      id: 'ipapi-access-key',
      title: 'ipapi access key',
      severity: 'medium',
      keywords: ['ipapi', 'ip_api', 'ip-api'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`ENV IPAPI_ACCESS_KEY=${hex(32)}`,
          sample`<add key="ipapiAccessKey" value="${hex(32)}" />`,
          sample`fetch('https://api.ipapi.com/api/161.185.160.93?access_key=${hex(32)}')`,
        ],
        passes: [
          sample`IPAPI_ACCESS_KEY=${hex(27)}`,
          sample`{ "requestId": "${hex(32)}" }`,
          sample`IPAPI_ACCESS_KEY=\${IPAPI_ACCESS_KEY}`,
        ],
      },
    },
  ],
});
