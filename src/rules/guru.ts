import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Guru',
  docs: 'https://developer.getguru.com/reference/authentication',
  revoke: 'https://app.getguru.com/',
  rules: [
    {
      id: 'guru-user-token',
      title: 'Guru user token',
      severity: 'high',
      keywords: ['guru_token', 'guru_api', 'getguru', 'guru_user', 'guruuser', 'guruapi', 'gurutoken'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`set GURU_USER_TOKEN=${uuid()}`,
          sample`{ "guruUserToken": "${uuid()}" }`,
          sample`curl https://api.getguru.com/api/v1/whoami -H "Authorization: Basic ${uuid()}"`,
        ],
        passes: [
          sample`GURU_USER_TOKEN=${hex(24)}`,
          sample`checksum = "${uuid()}"`,
          sample`guru_user_token: "{{ guru_user_token }}"`,
        ],
      },
    },
  ],
});
