import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'languagelayer',
  docs: 'https://languagelayer.com/documentation',
  revoke: 'https://languagelayer.com/dashboard',
  rules: [
    {
      id: 'languagelayer-access-key',
      title: 'languagelayer access key',
      severity: 'medium',
      keywords: ['languagelayer', 'language_layer', 'language-layer'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`LANGUAGELAYER_ACCESS_KEY=${hex(32)}`,
          sample`  "languagelayer-access-key": "${hex(32)}",`,
          sample`wget -qO- 'https://api.languagelayer.com/detect?query=hallo&access_key=${hex(32)}'`,
        ],
        passes: [
          sample`LANGUAGELAYER_ACCESS_KEY=${hex(27)}`,
          sample`<img src="/img/languagelayer-logo.svg" id="${hex(32)}">`,
          sample`LANGUAGELAYER_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
