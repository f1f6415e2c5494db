import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Gitea',
  docs: 'https://docs.gitea.com/development/api-usage#authentication',
  revoke: 'https://docs.gitea.com/development/oauth2-provider',
  rules: [
    {
      id: 'gitea-access-token',
      title: 'Gitea access token',
      severity: 'critical',
      keywords: ['gitea', 'forgejo', 'codeberg'],
      value: /(?<![@/])[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`GITEA_ACCESS_TOKEN=${hex(40)}`,
          sample`{ "giteaAccessToken": "${hex(40)}" }`,
          sample`axios.get('https://gitea.example.com/api/v1/user', { headers: { 'Authorization': 'token ${hex(40)}' } })`,
        ],
        passes: [
          sample`GITEA_ACCESS_TOKEN=${hex(35)}`,
          sample`import logo from './gitea.png?v=${hex(40)}'`,
          sample`gitea_access_token: "{{ gitea_access_token }}"`,
        ],
      },
    },
  ],
});
