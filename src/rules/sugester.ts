import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Sugester',
  docs: 'https://github.com/sugester/API',
  revoke: 'https://sugester.com/',
  rules: [
    {
      id: 'sugester-api-token',
      title: 'Sugester API token',
      severity: 'medium',
      keywords: ['sugester'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`SUGESTER_API_TOKEN=${base62(32)}`,
          sample`sugester_api_token: '${base62(32)}'`,
          sample`fetch('https://acme.sugester.com/app/clients.json?api_token=${base62(32)}')`,
        ],
        passes: [
          sample`SUGESTER_API_TOKEN=${base62(27)}`,
          sample`sugester_id: ${base62(32)}`,
          sample`SUGESTER_API_TOKEN=\${SUGESTER_API_TOKEN}`,
        ],
      },
    },
  ],
});
