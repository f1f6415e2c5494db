import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dropbox Sign (HelloSign)',
  docs: 'https://developers.hellosign.com/api/reference/authentication/',
  revoke: 'https://app.hellosign.com/home/myAccount#api',
  rules: [
    {
      id: 'hellosign-api-key',
      title: 'Dropbox Sign (HelloSign) API key',
      severity: 'high',
      keywords: ['hellosign', 'hello_sign', 'dropbox_sign', 'dropboxsign'],
      value: /[0-9A-Za-z+/-]{64}/,
      examples: {
        finds: [sample`HELLOSIGN_API_KEY=${hex(64)}`, sample`  "hellosign-api-key": "${hex(64)}",`],
        passes: [
          sample`HELLOSIGN_API_KEY=${hex(59)}`,
          sample`<img src="/img/hellosign-logo.svg" id="${hex(64)}">`,
          sample`HELLOSIGN_API_KEY=<your Dropbox Sign (HelloSign) API key>`,
        ],
      },
    },
  ],
});
