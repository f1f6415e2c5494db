import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Wistia',
  docs: 'https://docs.wistia.com/reference/getting-started-with-the-data-api',
  revoke: 'https://app.wistia.com/account/api',
  rules: [
    {
      id: 'wistia-api-token',
      title: 'Wistia API token',
      severity: 'medium',
      keywords: ['wistia'],
      value: /[0-9a-z]{64}/,
      examples: {
        finds: [
          sample`          WISTIA_API_TOKEN: ${hex(64)}`,
          sample`let wistiaApiToken: string = "${hex(64)}"`,
          sample`axios.get('https://api.wistia.com/v1/medias.json', { headers: { 'Authorization': 'Bearer ${hex(64)}' } })`,
        ],
        passes: [
          sample`WISTIA_API_TOKEN=${hex(59)}`,
          sample`import logo from './wistia.png?v=${hex(64)}'`,
          sample`WISTIA_API_TOKEN=<your Wistia API token>`,
        ],
      },
    },
  ],
});
