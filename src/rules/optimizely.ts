import { defineProvider } from '../detect/rule.ts';
import { base62, base64url, digits, sample } from '../detect/sample.ts';

export default defineProvider({
  name: 'Optimizely',
  docs: 'https://docs.developers.optimizely.com/web-experimentation/docs/personal-token',
  revoke: 'https://app.optimizely.com/v2/profile/api',
  rules: [
    {
      id: 'optimizely-access-token',
      title: 'Optimizely personal access token',
      severity: 'high',
      keywords: ['optimizely'],
      value: /(?:2:)?(?=\D{0,53}\d)[0-9A-Za-z_-]{43}(?:[0-9A-Za-z_:-]{11})?/,
      examples: {
        finds: [sample`OPTIMIZELY_TOKEN=2:${base64url(42)}k`, sample`optimizelyAccessToken: '${base62(54)}'`],
        passes: [sample`OPTIMIZELY_PROJECT=${digits(10)}`, sample`optimizely_token: ${base62(9)}`],
      },
    },
  ],
});
