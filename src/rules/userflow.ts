import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Userflow',
  docs: 'https://docs.userflow.com/api',
  revoke: 'https://userflow.com/app',
  rules: [
    {
      id: 'userflow-api-key',
      title: 'Userflow API key',
      severity: 'high',
      keywords: ['userflow'],
      value: /(?:ak_[0-9a-z]{20,32}|[0-9a-z]{30})/,
      examples: {
        finds: [
          sample`          USERFLOW_API_KEY: ak_${base36(26)}`,
          sample`userflow_api_key: 'ak_${base36(26)}'`,
          sample`curl https://api.userflow.com/users -H "Authorization: Bearer ak_${base36(26)}"`,
        ],
        passes: [
          sample`USERFLOW_API_KEY=${base36(20)}`,
          sample`x-request-id: ak_${base36(26)}`,
          sample`USERFLOW_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
