import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Dovico',
  docs: 'https://www.dovico.com/developer/',
  revoke: 'https://www.dovico.com/',
  rules: [
    {
      id: 'dovico-access-token',
      title: 'Dovico access token',
      severity: 'medium',
      keywords: ['dovico'],
      value: /[0-9a-z]{32}\.[0-9a-z]{2,12}/,
      examples: {
        finds: [
          sample`ENV DOVICO_ACCESS_TOKEN=${hex(32)}.${digits(6)}`,
          sample`<add key="dovicoAccessToken" value="${hex(32)}.${digits(6)}" />`,
          sample`wget -qO- 'https://api.dovico.com/Employees/?version=7&access_token=${hex(32)}.${digits(6)}'`,
        ],
        passes: [
          sample`DOVICO_ACCESS_TOKEN=${hex(20)}`,
          sample`cache_key: ${hex(32)}.${digits(6)}`,
          sample`DOVICO_ACCESS_TOKEN=<your Dovico access token>`,
        ],
      },
    },
  ],
});
