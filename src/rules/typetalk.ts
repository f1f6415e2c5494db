import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Typetalk',
  docs: 'https://developer.nulab.com/docs/typetalk/',
  revoke: 'https://typetalk.com/my/develop/applications',
  rules: [
    {
      id: 'typetalk-client-secret',
      title: 'Typetalk client secret',
      severity: 'medium',
      keywords: ['typetalk'],
      value: /[0-9A-Za-z]{64}/,
      examples: {
        finds: [
          sample`          TYPETALK_CLIENT_SECRET: ${base62(64)}`,
          sample`TYPETALK_CLIENT_SECRET = "${base62(64)}"`,
        ],
        passes: [
          sample`TYPETALK_CLIENT_SECRET=${base62(59)}`,
          sample`import logo from './typetalk.png?v=${base62(64)}'`,
          sample`TYPETALK_CLIENT_SECRET=\${TYPETALK_CLIENT_SECRET}`,
        ],
      },
    },
  ],
});
