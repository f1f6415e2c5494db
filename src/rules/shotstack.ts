import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Shotstack',
  docs: 'https://shotstack.io/docs/guide/getting-started/authentication/',
  revoke: 'https://dashboard.shotstack.io',
  rules: [
    {
      id: 'shotstack-api-key',
      title: 'Shotstack API key',
      severity: 'medium',
      keywords: ['shotstack'],
      value: /[0-9A-Za-z]{40}/,
      examples: {
        finds: [
          sample`SHOTSTACK_API_KEY=${base62(40)}`,
          sample`shotstack_api_key = "${base62(40)}"`,
          sample`axios.get('https://api.shotstack.io/edit/v1/render', { headers: { 'x-api-key': '${base62(40)}' } })`,
        ],
        passes: [
          sample`SHOTSTACK_API_KEY=${base62(35)}`,
          sample`<img src="/img/shotstack-logo.svg" id="${base62(40)}">`,
          sample`SHOTSTACK_API_KEY=<your Shotstack API key>`,
        ],
      },
    },
  ],
});
