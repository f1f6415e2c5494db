import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Percy',
  docs: 'https://www.browserstack.com/docs/percy/get-started/set-env-var',
  revoke: 'https://percy.io/',
  rules: [
    {
      id: 'percy-token',
      title: 'Percy token',
      severity: 'medium',
      keywords: ['percy'],
      value: /(?:(?:web|app|auto|ss|vmw|res)_)?[0-9a-f]{64}/,
      examples: {
        finds: [sample`set PERCY_TOKEN=web_${hex(64)}`, sample`percy_token: 'web_${hex(64)}'`],
        passes: [
          sample`PERCY_TOKEN=web_${hex(20)}`,
          sample`const buildHash = 'web_${hex(64)}';`,
          sample`PERCY_TOKEN=<your Percy token>`,
        ],
      },
    },
  ],
});
