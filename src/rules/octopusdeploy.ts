import { defineProvider } from '../detect/rule.ts';
import { sample, upper36 } from '../detect/sample.ts';

export default defineProvider({
  name: 'Octopus Deploy',
  docs: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  revoke: 'https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key',
  rules: [
    {
      id: 'octopusdeploy-api-key',
      title: 'Octopus Deploy API key',
      severity: 'critical',
      keywords: ['octopus', 'octo.exe', 'octo_', 'apikey', 'api_key', 'api-key'],
      value: /API-[0-9A-Z]{25,32}/,
      examples: {
        finds: [
          sample`OCTOPUS_CLI_API_KEY=API-${upper36(26)}`,
          sample`octo create-release --server https://deploy.acme.io --apiKey=API-${upper36(32)}`,
          sample`headers: { 'X-Octopus-ApiKey': 'API-${upper36(26)}' }`,
          sample`{ "apiKey": "API-${upper36(27)}" }`,
        ],
        passes: [
          sample`octopus api key: API-REFERENCE-FOR-THE-CLIENT`,
          sample`OCTOPUS_API_KEY=API-${upper36(12)}`,
          sample`OCTOPUS_API_KEY=API-XXXXXXXXXXXXXXXXXXXXXXXXXX`,
          sample`see API-${upper36(26)}`,
        ],
      },
    },
  ],
});
