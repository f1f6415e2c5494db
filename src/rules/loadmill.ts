import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Loadmill',
  docs: 'https://docs.loadmill.com/integrations/api-tokens',
  revoke: 'https://app.loadmill.com',
  rules: [
    {
      id: 'loadmill-api-token',
      title: 'Loadmill API token',
      severity: 'medium',
      keywords: ['loadmill'],
      value: /(?:[0-9A-Za-z]{64}|[0-9A-Za-z]{56}|[0-9A-Za-z]{48}|[0-9A-Za-z]{40})/,
      examples: {
        finds: [
          sample`LOADMILL_API_TOKEN=${base62(48)}`,
          sample`let loadmillApiToken: string = "${base62(48)}"`,
          sample`curl https://app.loadmill.com/api/test-suites -H "Authorization: Bearer ${base62(48)}"`,
        ],
        passes: [
          sample`LOADMILL_API_TOKEN=${base62(30)}`,
          sample`<img src="/img/loadmill-logo.svg" id="${base62(48)}">`,
          sample`LOADMILL_API_TOKEN=\${LOADMILL_API_TOKEN}`,
        ],
      },
    },
  ],
});
