import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'APImetrics',
  docs: 'https://apimetrics.io/docs/',
  revoke: 'https://client.apimetrics.io/',
  rules: [
    {
      id: 'apimetrics-api-key',
      title: 'APImetrics API key',
      severity: 'medium',
      keywords: ['apimetrics'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`APIMETRICS_API_KEY=${base62(32)}`,
          sample`const apimetricsApiKey = '${base62(32)}';`,
          sample`wget -qO- 'https://client.apimetrics.io/api/2/calls/${base62(32)}'`,
        ],
        passes: [
          sample`APIMETRICS_API_KEY=${base62(27)}`,
          sample`"etag": "${base62(32)}"`,
          sample`apimetricsApiKey: Deno.env.get("APIMETRICS_API_KEY"),`,
        ],
      },
    },
  ],
});
