import { defineProvider } from '../detect/rule.ts';
import { base64, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sirv',
  docs: 'https://apidocs.sirv.com/',
  revoke: 'https://my.sirv.com/#/account/settings/api',
  rules: [
    {
      id: 'sirv-client-secret',
      title: 'Sirv client secret',
      severity: 'high',
      keywords: ['sirv'],
      value: /[0-9A-Za-z+/]{86}==/,
      examples: {
        finds: [
          sample`          SIRV_CLIENT_SECRET: ${base64(86)}==`,
          sample`const sirvClientSecret = '${base64(86)}==';`,
        ],
        passes: [
          sample`SIRV_CLIENT_SECRET=${base64(40)}`,
          sample`<img src="/img/sirv-logo.svg" id="${base64(86)}==">`,
          sample`SIRV_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
