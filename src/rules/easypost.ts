import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'EasyPost',
  docs: 'https://docs.easypost.com/docs/authentication',
  revoke: 'https://www.easypost.com/account/api-keys',
  rules: [
    {
      id: 'easypost-production-key',
      title: 'EasyPost production API key',
      severity: 'high',
      keywords: ['EZAK'],
      pattern: /(?<![0-9A-Za-z_+/-])EZAK[0-9A-Za-z]{54}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`EASYPOST_API_KEY=EZAK${base62(54)}`,
          sample`const client = new EasyPostClient('EZAK${base62(54)}');`,
        ],
        passes: [
          sample`EZAK${base62(40)}`,
          sample`EASYPOST_API_KEY=EZAK${base62(60)}`,
          sample`data:font/woff2;base64,d09GMgAB/EZAK${base62(54)}+AAAA`,
        ],
      },
    },
    {
      id: 'easypost-test-key',
      title: 'EasyPost test API key',
      severity: 'medium',
      keywords: ['EZTK'],
      pattern: /(?<![0-9A-Za-z_+/-])EZTK[0-9A-Za-z]{54}(?![0-9A-Za-z_+/=-])/,
      entropy: 3.5,
      examples: {
        finds: [
          sample`EASYPOST_TEST_API_KEY=EZTK${base62(54)}`,
          sample`curl https://api.easypost.com/v2/addresses -u "EZTK${base62(54)}:"`,
        ],
        passes: [
          sample`EZTK${base62(24)}`,
          sample`EASYPOST_TEST_API_KEY=EZTKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
