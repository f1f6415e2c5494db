import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Cliengo',
  docs: 'https://developers.cliengo.com/',
  revoke: 'https://lw.cliengo.com/',
  rules: [
    {
      id: 'cliengo-api-key',
      title: 'Cliengo API key',
      severity: 'medium',
      keywords: ['cliengo'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV CLIENGO_API_KEY=${uuid()}`,
          sample`cliengo_api_key: '${uuid()}'`,
          sample`fetch('https://api.cliengo.com/1.0/account?api_key=${uuid()}')`,
        ],
        passes: [
          sample`CLIENGO_API_KEY=${hex(24)}`,
          sample`cliengoRevision = '${uuid()}'`,
          sample`CLIENGO_API_KEY=your-cliengo-api-key`,
        ],
      },
    },
  ],
});
