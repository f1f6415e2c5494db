import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Nicereply',
  docs: 'https://support.nicereply.com/',
  revoke: 'https://app.nicereply.com/',
  rules: [
    {
      id: 'nicereply-api-key',
      title: 'Nicereply API key',
      severity: 'medium',
      keywords: ['nicereply'],
      value: /[0-9a-f]{40}/,
      examples: {
        finds: [
          sample`NICEREPLY_API_KEY=${hex(40)}`,
          sample`<add key="nicereplyApiKey" value="${hex(40)}" />`,
          sample`axios.get('https://api.nicereply.com/v1/users', { headers: { 'Authorization': 'Bearer ${hex(40)}' } })`,
        ],
        passes: [
          sample`NICEREPLY_API_KEY=${hex(35)}`,
          sample`nicereplyRevision = '${hex(40)}'`,
          sample`nicereplyApiKey: Deno.env.get("NICEREPLY_API_KEY"),`,
        ],
      },
    },
  ],
});
