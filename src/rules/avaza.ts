import { defineProvider } from '../detect/rule.ts';
import { digits, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Avaza',
  docs: 'https://api.avaza.com/',
  revoke: 'https://any.avaza.com/authorisation',
  rules: [
    {
      id: 'avaza-access-token',
      title: 'Avaza access token',
      severity: 'medium',
      keywords: ['avaza'],
      value: /[0-9]{4,8}-[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`          AVAZA_ACCESS_TOKEN: ${digits(6)}-${hex(40)}`,
          sample`const avazaAccessToken = '${digits(6)}-${hex(40)}';`,
          sample`curl https://api.avaza.com/api/Account -H "Authorization: Bearer ${digits(6)}-${hex(40)}"`,
        ],
        passes: [
          sample`AVAZA_ACCESS_TOKEN=${digits(6)}-${hex(35)}`,
          sample`cache_key: ${digits(6)}-${hex(40)}`,
          sample`AVAZA_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
