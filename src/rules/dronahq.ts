import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'DronaHQ',
  docs: 'https://docs.dronahq.com/',
  revoke: 'https://studio.dronahq.com/',
  rules: [
    {
      id: 'dronahq-api-key',
      title: 'DronaHQ API key',
      severity: 'medium',
      keywords: ['dronahq'],
      value: /[0-9a-z]{50}/,
      examples: {
        finds: [
          sample`          DRONAHQ_API_KEY: ${base36(50)}`,
          sample`{ "dronahqApiKey": "${base36(50)}" }`,
          sample`wget -qO- 'https://plugin.api.dronahq.com/users?tokenkey=${base36(50)}'`,
        ],
        passes: [
          sample`DRONAHQ_API_KEY=${base36(45)}`,
          sample`import logo from './dronahq.png?v=${base36(50)}'`,
          sample`DRONAHQ_API_KEY=your-dronahq-api-key`,
        ],
      },
    },
  ],
});
