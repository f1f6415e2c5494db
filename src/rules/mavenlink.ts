import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Mavenlink (Kantata)',
  docs: 'https://developer.kantata.com/',
  revoke: 'https://app.mavenlink.com/',
  rules: [
    {
      id: 'mavenlink-access-token',
      title: 'Mavenlink (Kantata) access token',
      severity: 'high',
      keywords: ['mavenlink', 'kantata'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`          MAVENLINK_ACCESS_TOKEN: ${hex(64)}`,
          sample`window.config = { mavenlinkAccessToken: '${hex(64)}' };`,
          sample`curl https://api.mavenlink.com/api/v1/workspaces.json -H "Authorization: Bearer ${hex(64)}"`,
        ],
        passes: [
          sample`MAVENLINK_ACCESS_TOKEN=${hex(59)}`,
          sample`import logo from './mavenlink.png?v=${hex(64)}'`,
          sample`mavenlink_access_token: "{{ mavenlink_access_token }}"`,
        ],
      },
    },
  ],
});
