import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'BugSnag',
  docs: 'https://docs.bugsnag.com/api/data-access/#authentication',
  revoke: 'https://app.bugsnag.com/settings',
  rules: [
    {
      id: 'bugsnag-auth-token',
      title: 'BugSnag personal auth token',
      severity: 'high',
      keywords: ['bugsnag'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`          BUGSNAG_AUTH_TOKEN: ${uuid()}`,
          sample`bugsnagAuthToken: '${uuid()}',`,
          sample`curl https://api.bugsnag.com/user/organizations -H "Authorization: token ${uuid()}"`,
        ],
        passes: [
          sample`BUGSNAG_AUTH_TOKEN=${hex(24)}`,
          sample`<img src="/img/bugsnag-logo.svg" id="${uuid()}">`,
          sample`BUGSNAG_AUTH_TOKEN=your-bugsnag-auth-token`,
        ],
      },
    },
  ],
});
