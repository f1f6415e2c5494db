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
      keywords: ['openuv-'],
      pattern: /(?<![0-9A-Za-z_-])openuv-[0-9a-z]{10,28}-io(?![0-9A-Za-z_-])/,
      entropy: 3,
      examples: {
        finds: [
          sample`headers: { 'x-access-token': 'openuv-${base36(14)}-io' }`,
          sample`OPENUV_API_KEY=openuv-${base36(18)}-io`,
        ],
        passes: [
          sample`OPENUV_API_KEY=your-openuv-key`,
          sample`openuv-${base36(6)}-io`,
          sample`my-openuv-${base36(14)}-io`,
          sample`npm install openuv-client-io`,
        ],
      },
    },
    {
      id: 'openuv-legacy-key',
      title: 'OpenUV API key (older form)',
      severity: 'medium',
      keywords: ['openuv', 'open_uv'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`export OPENUV_API_KEY="${hex(32)}"`,
          sample`  "openuv-api-key": "${hex(32)}",`,
          sample`curl https://api.openuv.io/api/v1/uv?lat=51.5&lng=-0.11 -H "x-access-token: ${hex(32)}"`,
        ],
        passes: [
          sample`OPENUV_API_KEY=${hex(27)}`,
          sample`openuv_id: ${hex(32)}`,
          sample`OPENUV_API_KEY=\${OPENUV_API_KEY}`,
        ],
      },
    },
  ],
});
