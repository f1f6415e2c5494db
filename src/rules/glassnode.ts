import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Glassnode',
  docs: 'https://docs.glassnode.com/basic-api/api-key',
  revoke: 'https://studio.glassnode.com/settings/api',
  rules: [
    {
      id: 'glassnode-api-key',
      title: 'Glassnode API key',
      severity: 'medium',
      keywords: ['glassnode'],
      value: /[0-9A-Za-z]{27}/,
      examples: {
        finds: [
          sample`ENV GLASSNODE_API_KEY=${base62(27)}`,
          sample`GLASSNODE_API_KEY = "${base62(27)}"`,
          sample`url: https://api.glassnode.com/v1/metrics/market/price_usd?a=BTC&api_key=${base62(27)}`,
        ],
        passes: [
          sample`GLASSNODE_API_KEY=${base62(22)}`,
          sample`/* Glassnode snippet, build ${base62(27)} */`,
          sample`GLASSNODE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx`,
        ],
      },
    },
  ],
});
