import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'FormCraft',
  docs: 'https://formcraft-wp.com/help/',
  revoke: 'https://formcraft-wp.com',
  rules: [
    {
      id: 'formcraft-api-key',
      title: 'FormCraft API key',
      severity: 'medium',
      keywords: ['formcraft', 'form_craft'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [sample`FORMCRAFT_API_KEY=${hex(32)}`, sample`const formcraftApiKey = '${hex(32)}';`],
        passes: [
          sample`FORMCRAFT_API_KEY=${hex(27)}`,
          sample`import logo from './formcraft.png?v=${hex(32)}'`,
          sample`formcraft_api_key: "{{ formcraft_api_key }}"`,
        ],
      },
    },
  ],
});
