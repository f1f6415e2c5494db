import { defineProvider } from '../detect/rule.ts';
import { hex, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Private AI',
  docs: 'https://docs.private-ai.com/',
  revoke: 'https://portal.private-ai.com/',
  rules: [
    {
      id: 'privateai-api-key',
      title: 'Private AI API key',
      severity: 'medium',
      keywords: ['privateai', 'private_ai', 'private-ai'],
      value: /[0-9a-z]{32}/,
      examples: {
        finds: [
          sample`PRIVATEAI_API_KEY=${hex(32)}`,
          sample`{ "privateaiApiKey": "${hex(32)}" }`,
          sample`curl https://api.private-ai.com/community/v3/process/text -H "x-api-key: ${hex(32)}"`,
        ],
        passes: [
          sample`PRIVATEAI_API_KEY=${hex(27)}`,
          sample`privateaiRevision = '${hex(32)}'`,
          sample`PRIVATEAI_API_KEY=\${PRIVATEAI_API_KEY}`,
        ],
      },
    },
  ],
});
