import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sheety',
  docs: 'https://sheety.co/docs',
  revoke: 'https://dashboard.sheety.co/',
  rules: [
    {
      id: 'sheety-bearer-token',
      title: 'Sheety bearer token',
      severity: 'medium',
      keywords: ['sheety'],
      value: /[0-9a-f]{32}(?:[0-9a-f]{32})?/,
      examples: {
        finds: [
          sample`      - SHEETY_BEARER_TOKEN=${hex(64)}`,
          sample`<add key="sheetyBearerToken" value="${hex(64)}" />`,
          sample`curl https://api.sheety.co/x/project/sheet1 -H "Authorization: Bearer ${hex(64)}"`,
        ],
        passes: [
          sample`SHEETY_BEARER_TOKEN=${hex(12)}`,
          sample`cache_key: ${hex(64)}`,
          sample`SHEETY_BEARER_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
