import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'LiveAgent',
  docs: 'https://support.liveagent.com/061754-API',
  revoke: 'https://www.liveagent.com/',
  rules: [
    {
      id: 'liveagent-api-key',
      title: 'LiveAgent API key',
      severity: 'high',
      keywords: ['liveagent', 'live_agent', 'ladesk'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`ENV LIVEAGENT_API_KEY=${base62(32)}`,
          sample`<add key="liveagentApiKey" value="${base62(32)}" />`,
          sample`curl https://acme.ladesk.com/api/v3/ping -H "apikey: ${base62(32)}"`,
        ],
        passes: [
          sample`LIVEAGENT_API_KEY=${base62(27)}`,
          sample`liveagent_id: ${base62(32)}`,
          sample`LIVEAGENT_API_KEY=\${LIVEAGENT_API_KEY}`,
        ],
      },
    },
  ],
});
