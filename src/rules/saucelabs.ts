import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sauce Labs',
  docs: 'https://docs.saucelabs.com/dev/api/',
  revoke: 'https://app.saucelabs.com/user-settings',
  rules: [
    {
      id: 'saucelabs-access-key',
      title: 'Sauce Labs access key',
      severity: 'high',
      keywords: [
        'sauce_access',
        'sauceaccess',
        'saucelabs',
        'sauce_labs',
        'sauce_key',
        'saucekey',
        'sauce-labs',
      ],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`SAUCE_ACCESS_KEY=${uuid()}`,
          sample`sauceLabs: { username: 'acme', accessKey: '${uuid()}' }`,
        ],
        passes: [
          sample`SAUCE_ACCESS_KEY=${hex(24)}`,
          sample`"etag": "${uuid()}"`,
          sample`SAUCE_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
