import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ipgeolocation',
  docs: 'https://ipgeolocation.io/documentation.html',
  revoke: 'https://app.ipgeolocation.io/dashboard',
  rules: [
    {
      id: 'ipgeolocation-api-key',
      title: 'ipgeolocation API key',
      severity: 'medium',
      keywords: ['ipgeolocation', 'ip_geolocation', 'ip-geolocation'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          IPGEOLOCATION_API_KEY: ${hex(32)}`,
          sample`{ "ipgeolocationApiKey": "${hex(32)}" }`,
          sample`curl "https://api.ipgeolocation.io/ipgeo?ip=8.8.8.8&apiKey=${hex(32)}"`,
        ],
        passes: [
          sample`IPGEOLOCATION_API_KEY=${hex(27)}`,
          sample`import logo from './ipgeolocation.png?v=${hex(32)}'`,
          sample`IPGEOLOCATION_API_KEY=\${IPGEOLOCATION_API_KEY}`,
        ],
      },
    },
  ],
});
