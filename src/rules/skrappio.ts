import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Skrapp',
  docs: 'https://api.skrapp.io/',
  revoke: 'https://skrapp.io/',
  rules: [
    {
      id: 'skrappio-api-key',
      title: 'Skrapp API key',
      severity: 'medium',
      keywords: ['skrapp'],
      value: /[0-9A-Za-z]{42}/,
      examples: {
        finds: [
          sample`          SKRAPP_API_KEY: ${base62(42)}`,
          sample`  "skrapp-api-key": "${base62(42)}",`,
          sample`curl https://api.skrapp.io/api/v2/account -H "X-Access-Key: ${base62(42)}"`,
        ],
        passes: [
          sample`SKRAPP_API_KEY=${base62(37)}`,
          sample`import logo from './skrapp.png?v=${base62(42)}'`,
          sample`SKRAPP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
