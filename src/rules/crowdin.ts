import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Crowdin',
  docs: 'https://support.crowdin.com/account-settings/#api',
  revoke: 'https://crowdin.com/settings#api-key',
  rules: [
    {
      id: 'crowdin-access-token',
      title: 'Crowdin access token',
      severity: 'high',
      keywords: ['crowdin'],
      value: /[0-9A-Za-z]{80}/,
      examples: {
        finds: [
          sample`ENV CROWDIN_ACCESS_TOKEN=${hex(80)}`,
          sample`crowdin_access_token: '${hex(80)}'`,
          sample`curl https://api.crowdin.com/api/v2/user -H "Authorization: Bearer ${hex(80)}"`,
        ],
        passes: [
          sample`CROWDIN_ACCESS_TOKEN=${hex(75)}`,
          sample`import logo from './crowdin.png?v=${hex(80)}'`,
          sample`crowdin_access_token: "{{ crowdin_access_token }}"`,
        ],
      },
    },
  ],
});
