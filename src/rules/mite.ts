import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'mite',
  docs: 'https://mite.de/en/api/',
  revoke: 'https://mite.de/',
  rules: [
    {
      id: 'mite-api-key',
      title: 'mite API key',
      severity: 'medium',
      keywords: ['mite_api', 'miteapi', 'mite_key', 'mite.de', 'x-miteapikey'],
      value: /[0-9a-z]{16}/,
      examples: {
        finds: [
          sample`MITE_API_KEY=${hex(16)}`,
          sample`mite_api_key: '${hex(16)}'`,
          sample`axios.get('https://acme.mite.de/account.json', { headers: { 'X-MiteApiKey': '${hex(16)}' } })`,
        ],
        passes: [
          sample`MITE_API_KEY=${hex(14)}`,
          sample`"etag": "${hex(16)}"`,
          sample`MITE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
