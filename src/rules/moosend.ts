import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Moosend',
  docs: 'https://docs.moosend.com/developers/api-documentation/en/index-en.html',
  revoke: 'https://moosend.com',
  rules: [
    {
      id: 'moosend-api-key',
      title: 'Moosend API key',
      severity: 'high',
      keywords: ['moosend'],
      value: /[0-9a-z][0-9a-z-]{34}[0-9a-z]/,
      examples: {
        finds: [
          sample`          MOOSEND_API_KEY: ${uuid()}`,
          sample`<add key="moosendApiKey" value="${uuid()}" />`,
          sample`fetch('https://api.moosend.com/v3/lists.json?apikey=${uuid()}')`,
        ],
        passes: [
          sample`MOOSEND_API_KEY=${hex(24)}`,
          sample`<img src="/img/moosend-logo.svg" id="${uuid()}">`,
          sample`moosend_api_key: "{{ moosend_api_key }}"`,
        ],
      },
    },
  ],
});
