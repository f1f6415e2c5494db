import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Diggernaut',
  docs: 'https://www.diggernaut.com/dev/',
  revoke: 'https://www.diggernaut.com/',
  rules: [
    {
      id: 'diggernaut-api-key',
      title: 'Diggernaut API key',
      severity: 'medium',
      keywords: ['diggernaut'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`          DIGGERNAUT_API_KEY: ${hex(40)}`,
          sample`const diggernautApiKey = '${hex(40)}';`,
          sample`curl "https://www.diggernaut.com/api/projects/${hex(40)}"`,
        ],
        passes: [
          sample`DIGGERNAUT_API_KEY=${hex(35)}`,
          sample`import logo from './diggernaut.png?v=${hex(40)}'`,
          sample`DIGGERNAUT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
