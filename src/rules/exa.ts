import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Exa',
  docs: 'https://docs.exa.ai/reference/getting-started',
  revoke: 'https://dashboard.exa.ai/api-keys',
  rules: [
    {
      id: 'exa-api-key',
      title: 'Exa API key',
      severity: 'medium',
      keywords: ['exa_api', 'exaapi', 'exa_key', 'exa.ai', 'exa-api'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [sample`EXA_API_KEY=${uuid()}`, sample`const exaApiKey = "${uuid()}";`],
        passes: [
          sample`EXA_API_KEY=${hex(20)}`,
          sample`hexa_api_id: ${uuid()}`,
          sample`EXA_API_KEY=your-exa-api-key`,
        ],
      },
    },
  ],
});
