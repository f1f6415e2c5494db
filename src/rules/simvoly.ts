import { defineProvider } from '../detect/rule.ts';
import { base36, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Simvoly',
  docs: 'https://simvoly.com',
  revoke: 'https://simvoly.com',
  rules: [
    {
      id: 'simvoly-api-key',
      title: 'Simvoly API key',
      severity: 'medium',
      keywords: ['simvoly'],
      value: /[0-9a-z]{33}/,
      examples: {
        finds: [
          sample`SIMVOLY_API_KEY=${base36(33)}`,
          sample`<add key="simvolyApiKey" value="${base36(33)}" />`,
        ],
        passes: [
          sample`SIMVOLY_API_KEY=${base36(28)}`,
          sample`<img src="/img/simvoly-logo.svg" id="${base36(33)}">`,
          sample`SIMVOLY_API_KEY=\${SIMVOLY_API_KEY}`,
        ],
      },
    },
  ],
});
