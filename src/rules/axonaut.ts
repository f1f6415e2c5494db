import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Axonaut',
  docs: 'https://axonaut.com/api/v2/doc',
  revoke: 'https://axonaut.com/api/v2/doc',
  rules: [
    {
      id: 'axonaut-api-key',
      title: 'Axonaut API key',
      severity: 'high',
      keywords: ['axonaut'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`          AXONAUT_API_KEY: ${hex(32)}`,
          sample`const axonautApiKey = '${hex(32)}';`,
          sample`axios.get('https://axonaut.com/api/v2/me', { headers: { 'userApiKey': '${hex(32)}' } })`,
        ],
        passes: [
          sample`AXONAUT_API_KEY=${hex(27)}`,
          sample`axonautRevision = '${hex(32)}'`,
          sample`AXONAUT_API_KEY=your-axonaut-api-key`,
        ],
      },
    },
  ],
});
