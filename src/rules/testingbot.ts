import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'TestingBot',
  docs: 'https://testingbot.com/support/api',
  revoke: 'https://testingbot.com/members/user/edit',
  rules: [
    {
      id: 'testingbot-api-secret',
      title: 'TestingBot API secret',
      severity: 'medium',
      keywords: ['testingbot', 'testing_bot'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`      - TESTINGBOT_API_SECRET=${hex(32)}`,
          sample`<add key="testingbotApiSecret" value="${hex(32)}" />`,
        ],
        passes: [
          sample`TESTINGBOT_API_SECRET=${hex(27)}`,
          sample`/* TestingBot snippet, build ${hex(32)} */`,
          sample`TESTINGBOT_API_SECRET=\${TESTINGBOT_API_SECRET}`,
        ],
      },
    },
  ],
});
