import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'pdflayer',
  docs: 'https://pdflayer.com/documentation',
  revoke: 'https://pdflayer.com/dashboard',
  rules: [
    {
      id: 'pdflayer-access-key',
      title: 'pdflayer access key',
      severity: 'medium',
      keywords: ['pdflayer', 'pdf_layer', 'pdf-layer'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          PDFLAYER_ACCESS_KEY: ${hex(32)}`,
          sample`PDFLAYER_ACCESS_KEY = "${hex(32)}"`,
          sample`fetch('https://api.pdflayer.com/api/convert?document_url=http://example.com&access_key=${hex(32)}')`,
        ],
        passes: [
          sample`PDFLAYER_ACCESS_KEY=${hex(27)}`,
          sample`<img src="/img/pdflayer-logo.svg" id="${hex(32)}">`,
          sample`PDFLAYER_ACCESS_KEY=<your pdflayer access key>`,
        ],
      },
    },
  ],
});
