import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Beebole',
  docs: 'https://beebole.com/help/api/',
  revoke: 'https://beebole-apps.com',
  rules: [
    {
      id: 'beebole-api-token',
      title: 'Beebole API token',
      severity: 'medium',
      keywords: ['beebole'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`          BEEBOLE_API_TOKEN: ${hex(40)}`,
          sample`let beeboleApiToken: string = "${hex(40)}"`,
          sample`axios.get('https://beebole-apps.com/api/v2', { headers: { 'Authorization': 'Bearer ${hex(40)}' } })`,
        ],
        passes: [
          sample`BEEBOLE_API_TOKEN=${hex(35)}`,
          sample`<img src="/img/beebole-logo.svg" id="${hex(40)}">`,
          sample`BEEBOLE_API_TOKEN=\${BEEBOLE_API_TOKEN}`,
        ],
      },
    },
  ],
});
