import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Simplesat',
  docs: 'https://www.simplesat.io',
  revoke: 'https://app.simplesat.io',
  rules: [
    {
      id: 'simplesat-api-token',
      title: 'Simplesat API token',
      severity: 'medium',
      keywords: ['simplesat'],
      value: /[0-9a-z]{40}/,
      examples: {
        finds: [
          sample`ENV SIMPLESAT_API_TOKEN=${hex(40)}`,
          sample`<add key="simplesatApiToken" value="${hex(40)}" />`,
          sample`fetch('https://api.simplesat.io/api/surveys/${hex(40)}')`,
        ],
        passes: [
          sample`SIMPLESAT_API_TOKEN=${hex(35)}`,
          sample`import logo from './simplesat.png?v=${hex(40)}'`,
          sample`SIMPLESAT_API_TOKEN=your-simplesat-api-token`,
        ],
      },
    },
  ],
});
