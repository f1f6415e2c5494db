import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Whoxy',
  docs: 'https://www.whoxy.com/whois-api/',
  revoke: 'https://www.whoxy.com/account/',
  rules: [
    {
      id: 'whoxy-api-key',
      title: 'Whoxy API key',
      severity: 'medium',
      keywords: ['whoxy'],
      value: /[0-9a-z]{33}/,
      examples: {
        finds: [
          sample`WHOXY_API_KEY=${base36(33)}`,
          sample`<add key="whoxyApiKey" value="${base36(33)}" />`,
          sample`fetch('https://api.whoxy.com/?whois=example.com&key=${base36(33)}')`,
        ],
        passes: [
          sample`WHOXY_API_KEY=${base36(28)}`,
          sample`/* Whoxy snippet, build ${base36(33)} */`,
          sample`WHOXY_API_KEY=<your Whoxy API key>`,
        ],
      },
    },
  ],
});
