import { defineProvider } from '../detect/rule.ts';
import { hex, sample, uuid } from '../detect/sample.ts';

export default defineProvider({
  name: 'Blocknative',
  docs: 'https://docs.blocknative.com/webhook-api',
  revoke: 'https://explorer.blocknative.com/account',
  rules: [
    {
      id: 'blocknative-api-key',
      title: 'Blocknative API key',
      severity: 'medium',
      keywords: ['blocknative', 'block_native'],
      value: /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/,
      examples: {
        finds: [
          sample`ENV BLOCKNATIVE_API_KEY=${uuid()}`,
          sample`blocknativeApiKey: '${uuid()}',`,
          sample`curl https://api.blocknative.com/gasprices/blockprices -H "Authorization: ${uuid()}"`,
        ],
        passes: [
          sample`BLOCKNATIVE_API_KEY=${hex(24)}`,
          sample`blocknative_id: ${uuid()}`,
          sample`BLOCKNATIVE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
