import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Carbon Interface',
  docs: 'https://docs.carboninterface.com/#/',
  revoke: 'https://www.carboninterface.com/account/api_credentials',
  rules: [
    {
      id: 'carboninterface-api-key',
      title: 'Carbon Interface API key',
      severity: 'low',
      keywords: ['carboninterface', 'carbon_interface'],
      value: /[0-9A-Za-z]{21}/,
      examples: {
        finds: [
          sample`ENV CARBONINTERFACE_API_KEY=${base62(21)}`,
          sample`CARBONINTERFACE_API_KEY = "${base62(21)}"`,
          sample`curl https://www.carboninterface.com/api/v1/auth -H "Authorization: Bearer ${base62(21)}"`,
        ],
        passes: [
          sample`CARBONINTERFACE_API_KEY=${base62(16)}`,
          sample`import logo from './carboninterface.png?v=${base62(21)}'`,
          sample`CARBONINTERFACE_API_KEY=your-carboninterface-api-key`,
        ],
      },
    },
  ],
});
