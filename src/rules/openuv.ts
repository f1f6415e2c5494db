import { defineProvider } from '../detect/rule.ts';
import { base36, hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'OpenUV',
  docs: 'https://www.openuv.io/uvindex',
  revoke: 'https://www.openuv.io/console',
  rules: [
    {
      id: 'openuv-api-key',
      title: 'OpenUV API key',
      severity: 'medium',
      keywords: ['openuv', 'open_uv'],
      value: /(?:openuv-[0-9a-z]{12,40}-io|[0-9a-z]{32})/,
      examples: {
        finds: [
          sample`OPENUV_API_KEY=${hex(32)}`,
          sample`const openuvApiKey = 'openuv-${base36(18)}-io';`,
          sample`axios.get('https://api.openuv.io/api/v1/uv?lat=51.5&lng=-0.11', { headers: { 'x-access-token': '${hex(32)}' } })`,
        ],
        passes: [
          sample`OPENUV_API_KEY=${hex(27)}`,
          sample`openuv_id: ${hex(32)}`,
          sample`openuvApiKey: Deno.env.get("OPENUV_API_KEY"),`,
        ],
      },
    },
  ],
});
