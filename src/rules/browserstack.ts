import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'BrowserStack',
  docs: 'https://www.browserstack.com/docs/automate/selenium/getting-started/nodejs/authentication',
  revoke: 'https://www.browserstack.com/accounts/profile/details',
  rules: [
    {
      id: 'browserstack-access-key',
      title: 'BrowserStack access key',
      severity: 'high',
      keywords: ['browserstack', 'browser_stack', 'browser-stack'],
      value: /[0-9A-Za-z]{20}/,
      examples: {
        finds: [
          sample`BROWSERSTACK_ACCESS_KEY=${base62(20)}`,
          sample`'browserstack.key': '${base62(20)}',`,
          sample`capabilities["bstack:options"] = { browserstackAccessKey: "${base62(20)}" }`,
        ],
        passes: [
          sample`BROWSERSTACK_USERNAME=${base62(12)}`,
          sample`BROWSERSTACK_ACCESS_KEY=${base62(14)}`,
          sample`accessKey: ${base62(20)}`,
          sample`BROWSERSTACK_ACCESS_KEY=your-browserstack-access-key`,
        ],
      },
    },
  ],
});
