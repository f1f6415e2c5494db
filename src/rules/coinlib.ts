import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Coinlib',
  docs: 'https://coinlib.io/apidocs',
  revoke: 'https://coinlib.io/apikeys',
  rules: [
    {
      id: 'coinlib-api-key',
      title: 'Coinlib API key',
      severity: 'medium',
      keywords: ['coinlib'],
      value: /[0-9a-z]{16}/,
      entropy: 2.4,
      examples: {
        finds: [
          sample`          COINLIB_API_KEY: ${hex(16)}`,
          sample`coinlib_api_key = "${hex(16)}"`,
          sample`fetch('https://coinlib.io/api/v1/coinlist?pref=EUR&key=${hex(16)}')`,
        ],
        passes: [
          sample`COINLIB_API_KEY=${hex(14)}`,
          sample`coinlib_id: ${hex(16)}`,
          sample`COINLIB_API_KEY=\${COINLIB_API_KEY}`,
        ],
      },
    },
  ],
});
