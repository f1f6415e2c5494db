import { defineProvider } from '../detect/rule.ts';
import { base62, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'ZeroTier',
  docs: 'https://docs.zerotier.com/api/tokens/',
  revoke: 'https://my.zerotier.com/account',
  rules: [
    {
      id: 'zerotier-api-token',
      title: 'ZeroTier API token',
      severity: 'critical',
      keywords: ['zerotier', 'zero_tier'],
      value: /[0-9A-Za-z]{32}/,
      examples: {
        finds: [
          sample`          ZEROTIER_API_TOKEN: ${base62(32)}`,
          sample`{ "zerotierApiToken": "${base62(32)}" }`,
          sample`axios.get('https://api.zerotier.com/api/v1/network', { headers: { 'Authorization': 'token ${base62(32)}' } })`,
        ],
        passes: [
          sample`ZEROTIER_API_TOKEN=${base62(27)}`,
          sample`zerotierRevision = '${base62(32)}'`,
          sample`zerotierApiToken: Deno.env.get("ZEROTIER_API_TOKEN"),`,
        ],
      },
    },
  ],
});
