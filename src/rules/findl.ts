import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Findl',
  docs: 'https://www.findl.com/',
  revoke: 'https://www.findl.com/',
  rules: [
    {
      id: 'findl-api-key',
      title: 'Findl API key',
      severity: 'medium',
      keywords: ['findl_', 'findl.com', 'findlapi'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV FINDL_API_KEY=${uuid()}`,
          sample`{ "findlApiKey": "${uuid()}" }`,
          sample`wget -qO- 'https://api.findl.com/v1.0/query?q=findl&apikey=${uuid()}'`,
        ],
        passes: [
          sample`FINDL_API_KEY=${hex(24)}`,
          sample`cache_key: ${uuid()}`,
          sample`FINDL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
