import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Nimble',
  docs: 'https://docs.nimbleway.com',
  revoke: 'https://online.nimbleway.com',
  rules: [
    {
      id: 'nimble-api-token',
      title: 'Nimble API token',
      severity: 'high',
      keywords: ['nimble'],
      vendor: 'name',
      value: /[0-9A-Za-z]{30}/,
      examples: {
        finds: [sample`NIMBLE_API_TOKEN=${base62(30)}`, sample`nimble_api_token: '${base62(30)}'`],
        passes: [
          sample`NIMBLE_API_TOKEN=${base62(20)}`,
          sample`nimble: "${base62(30)}"`,
          sample`NIMBLE_API_TOKEN=your-nimble-token`,
          sample`nimbleReleaseHash = "${base62(30)}"`,
        ],
      },
    },
  ],
});
