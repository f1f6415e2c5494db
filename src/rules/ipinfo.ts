import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'IPinfo',
  docs: 'https://ipinfo.io/developers#authentication',
  revoke: 'https://ipinfo.io/account/token',
  rules: [
    {
      id: 'ipinfo-token',
      title: 'IPinfo token',
      severity: 'medium',
      keywords: ['ipinfo'],
      value: /[0-9a-f]{14}/,
      entropy: 2.4,
      examples: {
        finds: [
          sample`export IPINFO_TOKEN="${hex(14)}"`,
          sample`ipinfo_token: '${hex(14)}'`,
          sample`wget -qO- 'https://ipinfo.io/8.8.8.8?token=${hex(14)}'`,
        ],
        passes: [
          sample`IPINFO_TOKEN=${hex(12)}`,
          sample`<img src="/img/ipinfo-logo.svg" id="${hex(14)}">`,
          sample`IPINFO_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
