import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Tiingo',
  docs: 'https://www.tiingo.com/documentation/general/connecting',
  revoke: 'https://www.tiingo.com/account/api/token',
  rules: [
    {
      id: 'tiingo-api-token',
      title: 'Tiingo API token',
      severity: 'medium',
      keywords: ['tiingo'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`TIINGO_API_TOKEN=${hex(40)}`,
          sample`<add key="tiingoApiToken" value="${hex(40)}" />`,
          sample`curl "https://api.tiingo.com/api/test?token=${hex(40)}"`,
        ],
        passes: [
          sample`TIINGO_API_TOKEN=${hex(35)}`,
          sample`<img src="/img/tiingo-logo.svg" id="${hex(40)}">`,
          sample`tiingo_api_token: "{{ tiingo_api_token }}"`,
        ],
      },
    },
  ],
});
