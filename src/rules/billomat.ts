import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Billomat',
  docs: 'https://www.billomat.com/en/api/basics/authentication/',
  revoke: 'https://www.billomat.com/',
  rules: [
    {
      id: 'billomat-api-key',
      title: 'Billomat API key',
      severity: 'high',
      keywords: ['billomat'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          BILLOMAT_API_KEY: ${hex(32)}`,
          sample`  "billomat-api-key": "${hex(32)}",`,
          sample`axios.get('https://acme.billomat.net/api/clients', { headers: { 'X-BillomatApiKey': '${hex(32)}' } })`,
        ],
        passes: [
          sample`BILLOMAT_API_KEY=${hex(27)}`,
          sample`- billomat: updated at revision ${hex(32)}`,
          sample`billomatApiKey: Deno.env.get("BILLOMAT_API_KEY"),`,
        ],
      },
    },
  ],
});
