import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'SignUpGenius',
  docs: 'https://developer.signupgenius.com',
  revoke: 'https://www.signupgenius.com/index.cfm?go=t.apiManagement',
  rules: [
    {
      id: 'signupgenius-user-key',
      title: 'SignUpGenius user key',
      severity: 'medium',
      keywords: ['signupgenius', 'signup_genius', 'signup-genius', 'sign_up_genius'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`export SIGNUPGENIUS_USER_KEY="${base62(32)}"`,
          sample`  "signupgenius-user-key": "${base62(32)}",`,
          sample`url: https://api.signupgenius.com/v2/k/user/profile/?user_key=${base62(32)}`,
        ],
        passes: [
          sample`SIGNUPGENIUS_USER_KEY=${base62(27)}`,
          sample`/* SignUpGenius snippet, build ${base62(32)} */`,
          sample`SIGNUPGENIUS_USER_KEY=\${SIGNUPGENIUS_USER_KEY}`,
        ],
      },
    },
  ],
});
