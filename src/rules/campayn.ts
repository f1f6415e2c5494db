import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Campayn',
  docs: 'https://github.com/nebojsac/Campayn-API',
  revoke: 'https://campayn.com/',
  rules: [
    {
      id: 'campayn-api-key',
      title: 'Campayn API key',
      severity: 'medium',
      keywords: ['campayn'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`          CAMPAYN_API_KEY: ${hex(64)}`,
          sample`<add key="campaynApiKey" value="${hex(64)}" />`,
          sample`axios.get('https://user.campayn.com/api/v1/lists.json', { headers: { 'Authorization': 'TRUEREST apikey=${hex(64)}' } })`,
        ],
        passes: [
          sample`CAMPAYN_API_KEY=${hex(59)}`,
          sample`<img src="/img/campayn-logo.svg" id="${hex(64)}">`,
          sample`CAMPAYN_API_KEY=<your Campayn API key>`,
        ],
      },
    },
  ],
});
