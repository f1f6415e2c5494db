import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Signable',
  docs: 'https://developers.signable.co.uk/',
  revoke: 'https://app.signable.co.uk/',
  rules: [
    {
      id: 'signable-api-key',
      title: 'Signable API key',
      severity: 'high',
      keywords: ['signable_', 'signable-', 'signable.', 'signableapi', 'signablekey', 'signabletoken'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          SIGNABLE_API_KEY: ${base62(32)}`,
          sample`<add key="signableApiKey" value="${base62(32)}" />`,
          sample`axios.get('https://api.signable.co.uk/v1/envelopes', { headers: { 'Authorization': 'Basic ${base62(32)}' } })`,
        ],
        passes: [
          sample`SIGNABLE_API_KEY=${base62(27)}`,
          sample`import logo from './signable.png?v=${base62(32)}'`,
          sample`SIGNABLE_API_KEY=\${SIGNABLE_API_KEY}`,
        ],
      },
    },
  ],
});
